package exolog.stats.score;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The normal distribution with mean 0 and SD 1, fast enough for the inner loop of a mixture. */
final class StandardNormal {
  private static final double INVERSE_SQRT_2PI = 1 / Math.sqrt(2 * Math.PI);
  private static final NormalDistribution REFERENCE = new NormalDistribution();

  private StandardNormal() {}

  static double density(double z) {
    return INVERSE_SQRT_2PI * Math.exp(-0.5 * z * z);
  }

  static double cdf(double z) {
    return REFERENCE.cumulativeProbability(z);
  }

  static double quantile(double p) {
    return REFERENCE.inverseCumulativeProbability(p);
  }
}
