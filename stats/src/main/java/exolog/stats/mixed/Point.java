package exolog.stats.mixed;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The model at one theta: Q = I + L'S_uu L is factored, X = Q^-1 L'S_u[x y] solved, and what is
 * left, M = S - (L'S_u)'X, gives beta and s² (Bates et al. 2015, eqs. 18 to 22, with the patients
 * swept out first).
 */
final class Point {
  final Kernel kernel;
  final Theta theta;

  /** S, flat. */
  final double[] s;

  final Inner inner;

  /** Q^-1 L'S_u[x y], q x d, column-major. */
  final double[] solved;

  final Profile profile;

  /** (-u, -beta, 1), in scaled units. */
  final double[] a;

  /** REML criterion or -2 log likelihood; not a number where Q was not factored. */
  final double criterion;

  private Point(
      Kernel kernel,
      Theta theta,
      double[] s,
      Inner inner,
      double[] solved,
      Profile profile,
      double criterion) {
    this.kernel = kernel;
    this.theta = theta;
    this.s = s;
    this.inner = inner;
    this.solved = solved;
    this.profile = profile;
    this.criterion = criterion;
    this.a = coefficients();
  }

  static @Nullable Point of(
      Kernel kernel, Theta theta, Function<double[], @Nullable Inner> solver) {
    var pattern = kernel.statistics.pattern;
    int eliminated = kernel.layout().eliminated();
    double[] s = new double[pattern.size()];
    double[] own = eliminated < 0 ? new double[0] : theta.factors()[eliminated];
    double logDeterminant = kernel.patients.assemble(own, s);
    double[] values = java.util.Arrays.copyOf(s, pattern.pairs());
    kernel.blocks.congruence(values, theta.factors());
    for (int j = 0; j < pattern.q; j++) {
      values[pattern.start[j]] += 1;
    }
    var inner = solver.apply(values);
    return inner == null ? null : of(kernel, theta, s, inner, logDeterminant);
  }

  private static @Nullable Point of(
      Kernel kernel, Theta theta, double[] s, Inner inner, double logDeterminant) {
    int q = kernel.statistics.pattern.q;
    int d = kernel.statistics.pattern.d;
    double[] right = rightHandSides(kernel, theta, s);
    double[] solved = right.clone();
    inner.solve(solved, d, Inner.Kind.COEFFICIENTS);
    double[] m = new double[d * d];
    int square = kernel.statistics.pattern.square(0, 0);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = s[square + i * d + j];
        for (int l = 0; l < q; l++) {
          sum -= right[i * q + l] * solved[j * q + l];
        }
        m[i * d + j] = m[j * d + i] = sum;
      }
    }
    var profile = kernel.profile(m);
    if (profile == null) {
      return null;
    }
    double criterion =
        logDeterminant
            + inner.logDeterminant()
            + profile.criterion
            - kernel.statistics.rows.sumLogWeights()
            + (kernel.restricted ? kernel.units.logScales() : 0);
    return Double.isInfinite(criterion)
        ? null
        : new Point(kernel, theta, s, inner, solved, profile, criterion);
  }

  /** L'S_u[x y], q x d, column-major. */
  private static double[] rightHandSides(Kernel kernel, Theta theta, double[] s) {
    var pattern = kernel.statistics.pattern;
    int q = pattern.q;
    double[] right = new double[q * pattern.d];
    for (int j = 0; j < q; j++) {
      for (int l = 0; l < pattern.d; l++) {
        right[l * q + j] = s[pattern.cross(j, l)];
      }
    }
    kernel.blocks.apply(theta.factors(), true, right, pattern.d);
    return right;
  }

  private double[] coefficients() {
    int q = kernel.statistics.pattern.q;
    int p = kernel.layout().p();
    double[] u = new double[q];
    for (int j = 0; j < q; j++) {
      u[j] = solved[p * q + j];
      for (int l = 0; l < p; l++) {
        u[j] -= profile.beta[l] * solved[l * q + j];
      }
    }
    kernel.blocks.apply(theta.factors(), false, u, 1);
    double[] all = new double[q + p + 1];
    for (int j = 0; j < q; j++) {
      all[j] = -u[j];
    }
    for (int l = 0; l < p; l++) {
      all[q + l] = -profile.beta[l];
    }
    all[q + p] = 1;
    return all;
  }

  /**
   * a'Ca for rows over (u, beta): covariance of what they predict, in units of s².
   *
   * @param rowsU rows x q, by rows
   * @param rowsX rows x p, by rows
   */
  double[][] covariance(double[][] rowsU, double[][] rowsX) {
    int count = rowsU.length;
    int q = kernel.statistics.pattern.q;
    int p = kernel.layout().p();
    double[] t = new double[q * count];
    for (int r = 0; r < count; r++) {
      System.arraycopy(rowsU[r], 0, t, r * q, q);
    }
    kernel.blocks.apply(theta.factors(), true, t, count);
    double[][] w = new double[count][p];
    for (int r = 0; r < count; r++) {
      for (int l = 0; l < p; l++) {
        double sum = rowsX[r][l];
        for (int j = 0; j < q; j++) {
          sum -= solved[l * q + j] * t[r * q + j];
        }
        w[r][l] = sum;
      }
    }
    double[][] covariance = inner.products(t, count);
    for (int r = 0; r < count; r++) {
      for (int o = 0; o <= r; o++) {
        double sum = covariance[r][o];
        for (int i = 0; i < p; i++) {
          for (int l = 0; l < p; l++) {
            sum += w[r][i] * profile.inverse[i * p + l] * w[o][l];
          }
        }
        covariance[r][o] = covariance[o][r] = sum;
      }
    }
    return covariance;
  }
}
