package exolog.stats.score;

/**
 * Many quantiles of one mixture for the price of a few: chances and densities at even steps, and
 * between them the cubic with both (Fritsch and Carlson 1980, SIAM J Numer Anal 17:238, so that it
 * never falls). For mixtures whose components are not much narrower than a step.
 */
public final class QuantileTable {
  private static final int STEPS = 60;
  private static final int HALVINGS = 40;

  /** The ends were searched for: their chances are met up to this. */
  private static final double ROUNDING = 1e-9;

  private final GaussianMixture mixture;
  private final double low;
  private final double step;
  private final double[] chance = new double[STEPS + 1];
  private final double[] slope = new double[STEPS + 1];

  private QuantileTable(GaussianMixture mixture, double low, double high) {
    this.mixture = mixture;
    this.low = low;
    this.step = (high - low) / STEPS;
    var at = new double[2];
    for (int i = 0; i <= STEPS; i++) {
      mixture.chanceAndDensity(low + i * step, at);
      chance[i] = at[0];
      slope[i] = at[1] * step;
    }
  }

  /** For chances from {@code lowest} to {@code highest}. */
  public static QuantileTable of(GaussianMixture mixture, double lowest, double highest) {
    return new QuantileTable(mixture, mixture.quantile(lowest), mixture.quantile(highest));
  }

  /** Read off the cubic: within 1e-4 of the SD for a mixture of this kind. */
  public double quantile(double p) {
    int i = left(p);
    double rise = chance[i + 1] - chance[i];
    if (!(rise > 0)) {
      return low + i * step;
    }
    double before = Math.min(slope[i], 3 * rise);
    double after = Math.min(slope[i + 1], 3 * rise);
    double from = 0;
    double to = 1;
    for (int h = 0; h < HALVINGS; h++) {
      double t = (from + to) / 2;
      double along = t * t * (3 - 2 * t) * rise + t * (1 - t) * ((1 - t) * before - t * after);
      if (chance[i] + along < p) {
        from = t;
      } else {
        to = t;
      }
    }
    return low + (i + from) * step;
  }

  /** As {@link GaussianMixture#quantile}, from a nearer start. */
  public double exact(double p) {
    int i = left(p);
    return mixture.search(p, quantile(p), low + i * step, low + (i + 1) * step);
  }

  /** The step that holds the chance. */
  private int left(double p) {
    if (!(p >= chance[0] - ROUNDING && p <= chance[STEPS] + ROUNDING)) {
      throw new IllegalArgumentException(
          "The table goes from %s to %s, not to %s.".formatted(chance[0], chance[STEPS], p));
    }
    int from = 0;
    int to = STEPS;
    while (to - from > 1) {
      int middle = (from + to) / 2;
      if (chance[middle] <= p) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
