package exolog.stats.mixed;

import exolog.stats.algebra.DenseCholesky;
import org.jspecify.annotations.Nullable;

/**
 * Fixed effects and residual variance given the variance ratios. With M the d x d matrix left when
 * u is swept out: without priors beta = M_xx^-1 M_xy and s² is the last pivot over the degrees of
 * freedom. A prior adds s² K0 to M_xx, and s² has to be searched for: the root of one equation.
 */
final class Profile {
  final double s2;

  /** Weight of one variance's share in average information: n - p, or n. */
  final double freedom;

  final double[] beta;

  /** (M_xx + s² K0)^-1, p x p: the covariance of beta is s² times it. */
  final double[] inverse;

  /** The criterion's part that depends on M: log|M_xx| when restricted, and the profiled rest. */
  final double criterion;

  private Profile(double s2, double freedom, double[] beta, double[] inverse, double criterion) {
    this.s2 = s2;
    this.freedom = freedom;
    this.beta = beta;
    this.inverse = inverse;
    this.criterion = criterion;
  }

  /**
   * Without priors.
   *
   * @param m d x d, symmetric
   * @return null when M_xx or what is left of y is not positive
   */
  static @Nullable Profile of(double[] m, int p, long n, boolean restricted) {
    return flat(new Solved(m, p, null, 0), p, n, restricted);
  }

  private static @Nullable Profile flat(Solved solved, int p, long n, boolean restricted) {
    double freedom = restricted ? n - p : n;
    double s2 = solved.fits() ? solved.rest() / freedom : 0;
    if (!(s2 > 0)) {
      return null;
    }
    double criterion =
        freedom * (1 + Math.log(2 * Math.PI * s2)) + (restricted ? solved.logDeterminant() : 0);
    return new Profile(s2, freedom, solved.beta, solved.inverse(), criterion);
  }

  /**
   * Restricted, with beta ~ N(mean, K0^-1) in some directions.
   *
   * @return null when M or what is left of y is not positive
   */
  static @Nullable Profile of(double[] m, int p, long n, ScaledPriors priors) {
    double start = withoutDirections(m, p, n, priors);
    if (!(start > 0)) {
      return null;
    }
    double low = start;
    while (slope(m, p, n, priors, low) > 0) {
      low /= 4;
    }
    double high = start;
    while (slope(m, p, n, priors, high) <= 0) {
      high *= 4;
    }
    for (int step = 0; step < 200 && high / low > 1 + 1e-15; step++) {
      double middle = Math.sqrt(low * high);
      if (slope(m, p, n, priors, middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    double s2 = Math.sqrt(low * high);
    var solved = new Solved(m, p, priors, s2);
    double freedom = n - p + s2 * solved.traceWith(priors);
    double criterion =
        (n - p) * Math.log(s2)
            + solved.logDeterminant()
            + (solved.rest() + s2 * priors.distance(solved.beta)) / s2
            + (n - p + priors.rank()) * Math.log(2 * Math.PI)
            - priors.logPrecision();
    return new Profile(s2, freedom, solved.beta, solved.inverse(), criterion);
  }

  private static double withoutDirections(double[] m, int p, long n, ScaledPriors priors) {
    // Any scale will do as a start; a strong prior cannot make M_xx + s² K0 singular.
    double guess = m[m.length - 1] / Math.max(1, n);
    var solved = new Solved(m, p, priors, guess);
    return solved.fits() ? solved.rest() / Math.max(1, n - p) : 0;
  }

  /** Derivative in log s² of (n-p) log s² + log|A| + quad/s², by the envelope theorem. */
  private static double slope(double[] m, int p, long n, ScaledPriors priors, double s2) {
    var solved = new Solved(m, p, priors, s2);
    return n - p + s2 * solved.traceWith(priors) - solved.rest() / s2;
  }

  /** beta at one s². */
  private static final class Solved {
    private final int p;
    private final double[] m;
    private final DenseCholesky cholesky;
    private final int stopped;
    final double[] beta;

    Solved(double[] m, int p, @Nullable ScaledPriors priors, double s2) {
      this.p = p;
      this.m = m;
      double[] a = new double[p * p];
      beta = new double[p];
      int d = p + 1;
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          a[j * p + i] = m[i * d + j] + (priors == null ? 0 : s2 * priors.precision(i, j));
        }
        beta[i] = m[i * d + p] + (priors == null ? 0 : s2 * priors.pull(i));
      }
      cholesky = new DenseCholesky(p);
      stopped = cholesky.factor(a);
      if (stopped < 0) {
        cholesky.solve(beta, 1);
      }
    }

    boolean fits() {
      return stopped < 0;
    }

    double logDeterminant() {
      return cholesky.logDeterminant();
    }

    /** (y - X beta)'H^-1(y - X beta). */
    double rest() {
      int d = p + 1;
      double sum = m[p * d + p];
      for (int i = 0; i < p; i++) {
        double part = -2 * m[i * d + p];
        for (int j = 0; j < p; j++) {
          part += m[i * d + j] * beta[j];
        }
        sum += part * beta[i];
      }
      return sum;
    }

    double[] inverse() {
      double[] inverse = new double[p * p];
      cholesky.inverse(inverse);
      return inverse;
    }

    double traceWith(ScaledPriors priors) {
      double[] inverse = inverse();
      double sum = 0;
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          sum += inverse[i * p + j] * priors.precision(i, j);
        }
      }
      return sum;
    }
  }
}
