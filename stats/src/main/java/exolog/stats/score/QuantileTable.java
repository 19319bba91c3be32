package exolog.stats.score;

/**
 * Many quantiles of one mixture for the price of a few: chances and densities at even steps, and
 * between them the cubic with both (Fritsch and Carlson 1980, SIAM J Numer Anal 17:238, so that it
 * never falls). For mixtures whose components are not much narrower than a step.
 */
public final class QuantileTable {
  private static final int STEPS = 60;

  /** Of a step of the table: where the search on the cubic ends. */
  private static final double FINE = 1e-13;

  /** SDs: the cubic starts Newton within about 1e-6, so that mostly one or two steps are left. */
  private static final double ENOUGH = 1e-6;

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
    mixture.chancesAndDensities(low, step, chance, slope);
    for (int i = 0; i <= STEPS; i++) {
      slope[i] *= step;
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
    return low + (i + along(rise, before, after, p - chance[i])) * step;
  }

  /** Where the cubic has risen so far, 0 to 1: Newton, by halving where a step would leave. */
  private static double along(double rise, double before, double after, double wanted) {
    double from = 0;
    double to = 1;
    double t = Math.clamp(wanted / rise, 0, 1);
    while (to - from > FINE) {
      double above =
          t * t * (3 - 2 * t) * rise + t * (1 - t) * ((1 - t) * before - t * after) - wanted;
      double slope =
          6 * t * (1 - t) * rise + (1 - t) * (1 - 3 * t) * before + t * (3 * t - 2) * after;
      from = above < 0 ? t : from;
      to = above < 0 ? to : t;
      double next = t - above / slope;
      if (!(next > from && next < to)) {
        next = (from + to) / 2;
      }
      if (Math.abs(next - t) <= FINE) {
        return next;
      }
      t = next;
    }
    return from;
  }

  /** As {@link GaussianMixture#quantile} within 1e-11 of the SD, from a nearer start. */
  public double exact(double p) {
    int i = left(p);
    return mixture.search(p, quantile(p), low + i * step, low + (i + 1) * step, ENOUGH);
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
