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
    return search(p, Math.clamp(mean + z * sd, low, high), low, high);
  }

  /** Newton, but by halving the bracket where a step would leave it or is not half the last one. */
  double search(double p, double start, double bottom, double top) {
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
