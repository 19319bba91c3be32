package exolog.stats.score;

import java.util.Arrays;

/**
 * A forecast as a weighted sum of normal distributions: what is left when an uncertain mean, an
 * uncertain variance and several sources of evidence have been integrated over.
 */
public final class GaussianMixture {
  private final double[] weights;
  private final double[] means;
  private final double[] sds;
  private final double mean;
  private final double sd;

  /**
   * @param weights 0 or more, scaled here to sum to 1
   * @param sds above 0: a forecast that claims to know is not one
   */
  public GaussianMixture(double[] weights, double[] means, double[] sds) {
    int n = weights.length;
    if (n == 0 || means.length != n || sds.length != n) {
      throw new IllegalArgumentException(
          "A mixture has " + n + " weights, " + means.length + " means, " + sds.length + " SDs.");
    }
    double total = 0;
    for (int i = 0; i < n; i++) {
      requireFinite(weights[i] >= 0, weights[i], "weight");
      requireFinite(true, means[i], "mean");
      requireFinite(sds[i] > 0, sds[i], "SD");
      total += weights[i];
    }
    requireFinite(total > 0, total, "sum of weights");
    this.weights = new double[n];
    for (int i = 0; i < n; i++) {
      this.weights[i] = weights[i] / total;
    }
    this.means = means.clone();
    this.sds = sds.clone();
    this.mean = weightedMean();
    this.sd = Math.sqrt(variance());
    requireFinite(true, sd, "spread over all components");
  }

  public static GaussianMixture of(double mean, double sd) {
    return new GaussianMixture(new double[] {1}, new double[] {mean}, new double[] {sd});
  }

  public int components() {
    return weights.length;
  }

  public double mean() {
    return mean;
  }

  public double sd() {
    return sd;
  }

  /** Chance of a value of {@code x} or less. */
  public double cdf(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * StandardNormal.cdf((x - means[i]) / sds[i]);
    }
    return Math.min(1, sum);
  }

  public double density(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] / sds[i] * StandardNormal.density((x - means[i]) / sds[i]);
    }
    return sum;
  }

  /**
   * Chance and density in one pass: a component's two share their exponential.
   *
   * @param into takes the chance of {@code x} or less, then the density there
   */
  void chanceAndDensity(double x, double[] into) {
    double chance = 0;
    double density = 0;
    for (int i = 0; i < weights.length; i++) {
      double z = (x - means[i]) / sds[i];
      double bell = StandardNormal.bell(z);
      chance += weights[i] * StandardNormal.cdf(z, bell);
      density += weights[i] / sds[i] * StandardNormal.densityOf(bell);
    }
    into[0] = Math.min(1, chance);
    into[1] = density;
  }

  /**
   * Chance and density at even steps. A component's bell at even steps is a product, so that three
   * exponentials serve all of them; beginning next to the mean, the products only fall.
   *
   * @param chances takes the chance of {@code low + i * step} or less
   * @param densities takes the density there
   */
  void chancesAndDensities(double low, double step, double[] chances, double[] densities) {
    Arrays.fill(chances, 0);
    Arrays.fill(densities, 0);
    for (int i = 0; i < weights.length; i++) {
      double first = (low - means[i]) / sds[i];
      double apart = step / sds[i];
      int middle = (int) Math.clamp(Math.rint(-first / apart), 0, chances.length - 1);
      var bells = new Bells(weights[i], sds[i], first, apart);
      bells.upward(middle, chances, densities);
      bells.downward(middle - 1, chances, densities);
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] = Math.min(1, chances[i]);
    }
  }

  /** One component at even steps. */
  private record Bells(double weight, double sd, double first, double apart) {
    /** Beyond 9 SDs nothing is left that a sum of chances could hold. */
    private static final double NOTHING = 1e-18;

    void upward(int from, double[] chances, double[] densities) {
      double bell = StandardNormal.bell(z(from));
      double ratio = Math.exp(-(z(from) + apart / 2) * apart);
      double shrink = Math.exp(-apart * apart);
      for (int j = from; j < chances.length; j++) {
        if (bell < NOTHING && z(j) > 0) {
          chances[j] += weight;
          continue;
        }
        add(j, bell, chances, densities);
        bell *= ratio;
        ratio *= shrink;
      }
    }

    void downward(int from, double[] chances, double[] densities) {
      double bell = StandardNormal.bell(z(from));
      double ratio = Math.exp((z(from) - apart / 2) * apart);
      double shrink = Math.exp(-apart * apart);
      for (int j = from; j >= 0 && bell >= NOTHING; j--) {
        add(j, bell, chances, densities);
        bell *= ratio;
        ratio *= shrink;
      }
    }

    private void add(int j, double bell, double[] chances, double[] densities) {
      chances[j] += weight * StandardNormal.cdf(z(j), bell);
      densities[j] += weight / sd * StandardNormal.densityOf(bell);
    }

    private double z(int j) {
      return first + j * apart;
    }
  }

  /**
   * The value that is passed with chance 1 - p. It lies between the smallest and the largest
   * quantile of the components.
   */
  public double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("The chance is " + p + ", expected above 0 and below 1.");
    }
    double z = StandardNormal.quantile(p);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        low = Math.min(low, means[i] + z * sds[i]);
        high = Math.max(high, means[i] + z * sds[i]);
      }
    }
    return search(p, Math.clamp(mean + z * sd, low, high), low, high, 0);
  }

  /**
   * Newton, but by halving the bracket where a step would leave it or is not half the last one.
   *
   * @param enough a step of Newton's of so many SDs is the last one: what is left is of the order
   *     of its square
   */
  double search(double p, double start, double bottom, double top, double enough) {
    var at = new double[2];
    double low = bottom;
    double high = top;
    double x = start;
    double last = high - low;
    while (true) {
      chanceAndDensity(x, at);
      double above = at[0] - p;
      if (above == 0) {
        return x;
      }
      low = above > 0 ? low : x;
      high = above > 0 ? x : high;
      double step = above / at[1];
      double next = x - step;
      if (!(next > low && next < high && Math.abs(step) <= last / 2)) {
        next = low + (high - low) / 2;
      } else if (Math.abs(step) <= enough * sd) {
        return next;
      }
      last = Math.abs(next - x);
      if (last <= 1e-14 * (sd + Math.abs(x))) {
        return next;
      }
      x = next;
    }
  }

  public double[] quantiles(double... chances) {
    return Arrays.stream(chances).map(this::quantile).toArray();
  }

  /**
   * Continuous ranked probability score of this forecast for what was observed, in the measure's
   * unit; smaller is better. Closed form, Grimit, Gneiting, Berrocal and Johnson 2006, Q J R
   * Meteorol Soc 132:2925: Σ w_i A(y - m_i, s_i²) - ½ ΣΣ w_i w_j A(m_i - m_j, s_i² + s_j²).
   */
  public double crps(double observed) {
    double near = 0;
    double spread = 0;
    for (int i = 0; i < weights.length; i++) {
      near += weights[i] * meanDistance(observed - means[i], sds[i]);
      double within = weights[i] * meanDistance(0, Math.sqrt(2) * sds[i]) / 2;
      for (int j = 0; j < i; j++) {
        within += weights[j] * meanDistance(means[i] - means[j], Math.hypot(sds[i], sds[j]));
      }
      spread += weights[i] * within;
    }
    return near - spread;
  }

  /** A(m, s²) = E|m + sZ| = 2 s φ(m/s) + m (2Φ(m/s) - 1). */
  private static double meanDistance(double m, double s) {
    double z = m / s;
    return 2 * s * StandardNormal.density(z) + m * (2 * StandardNormal.cdf(z) - 1);
  }

  private double weightedMean() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * means[i];
    }
    return sum;
  }

  private double variance() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double apart = means[i] - mean;
      sum += weights[i] * (sds[i] * sds[i] + apart * apart);
    }
    return sum;
  }

  private static void requireFinite(boolean fits, double value, String field) {
    if (!fits || !Double.isFinite(value)) {
      throw new IllegalArgumentException("A mixture cannot have the " + field + " " + value + ".");
    }
  }
}
