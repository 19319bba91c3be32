package exolog.stats.ordinal;

/** The logistic distribution, exact in both tails. */
final class Logistic {
  private Logistic() {}

  /** 1 / (1 + exp(-x)). */
  static double cdf(double x) {
    double e = Math.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
  }

  static double logCdf(double x) {
    return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
  }

  static double logit(double p) {
    return Math.log(p / (1 - p));
  }
}
