package exolog.stats.score;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The normal distribution with mean 0 and SD 1. Its cumulative is the inner loop of every mixture,
 * so it is a rational function here: 14 ns against 210 ns for Hipparchus's incomplete gamma
 * function (exolog.bench.NormalBench, docs/performance/stats.md).
 */
final class StandardNormal {
  private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);
  private static final NormalDistribution QUANTILES = new NormalDistribution();

  /** Beyond this the smallest double is reached. */
  private static final double NOTHING_LEFT = 38.6;

  /** Where Hart's fit ends and a continued fraction is as good: 10/√2. */
  private static final double FAR_TAIL = 7.07106781186547;

  private StandardNormal() {}

  static double density(double z) {
    return bell(z) / ROOT_2PI;
  }

  static double cdf(double z) {
    return cdf(z, bell(z));
  }

  /** exp(-z²/2): what density and cumulative share, and most of what either costs. */
  static double bell(double z) {
    return Math.exp(-0.5 * z * z);
  }

  /** The density from the bell. */
  static double densityOf(double bell) {
    return bell / ROOT_2PI;
  }

  static double cdf(double z, double bell) {
    return z > 0 ? 1 - tail(z, bell) : tail(-z, bell);
  }

  static double quantile(double p) {
    return QUANTILES.inverseCumulativeProbability(p);
  }

  /**
   * 1 - Φ(z) for z of 0 or more, within 2e-15, and within 1e-7 of itself however far out: Hart
   * 1968, Computer Approximations, no. 5666, and beyond 7.07 a continued fraction; both as set out
   * in West 2005, Wilmott Magazine.
   */
  private static double tail(double z, double e) {
    if (z > NOTHING_LEFT) {
      return 0;
    }
    if (z >= FAR_TAIL) {
      return e / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / ROOT_2PI;
    }
    double above = 3.52624965998911e-2;
    above = above * z + 0.700383064443688;
    above = above * z + 6.37396220353165;
    above = above * z + 33.912866078383;
    above = above * z + 112.079291497871;
    above = above * z + 221.213596169931;
    above = above * z + 220.206867912376;
    double below = 8.83883476483184e-2;
    below = below * z + 1.75566716318264;
    below = below * z + 16.064177579207;
    below = below * z + 86.7807322029461;
    below = below * z + 296.564248779674;
    below = below * z + 637.333633378831;
    below = below * z + 793.826512519948;
    below = below * z + 440.413735824752;
    return e * above / below;
  }
}
