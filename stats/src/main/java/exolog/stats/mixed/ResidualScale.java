package exolog.stats.mixed;

import java.util.List;

/**
 * The doubt about the residual variance itself: given the ratios, s² is v s²-hat / χ²_v, so a
 * prediction is Student's t with v degrees of freedom. As few normals as say the same: the
 * logarithm of s² has variance trigamma(v/2) and is nearly normal, three Gauss-Hermite nodes.
 *
 * @param factor multiplies every variance of the model
 */
record ResidualScale(double weight, double factor) {
  private static final List<ResidualScale> KNOWN = List.of(new ResidualScale(1, 1));

  /** Beyond this the 97.5 % quantile of t differs from the normal's by less than a half percent. */
  private static final long MANY = 300;

  static List<ResidualScale> of(long freedom) {
    if (freedom > MANY) {
      return KNOWN;
    }
    double half = Math.max(freedom, 1) / 2.0;
    // digamma(x) = ln x - 1/(2x) - 1/(12x²), trigamma(x) = 1/x + 1/(2x²) + 1/(6x³)
    double mean = 1 / (2 * half) + 1 / (12 * half * half);
    double sd = Math.sqrt(1 / half + 1 / (2 * half * half) + 1 / (6 * half * half * half));
    double out = Math.sqrt(3) * sd;
    return List.of(
        new ResidualScale(1 / 6.0, Math.exp(mean - out)),
        new ResidualScale(2 / 3.0, Math.exp(mean)),
        new ResidualScale(1 / 6.0, Math.exp(mean + out)));
  }
}
