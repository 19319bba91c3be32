package exolog.stats.algebra;

import java.util.Arrays;

/**
 * Solves A x = b for many right-hand sides by conjugate gradients with Jacobi's preconditioner
 * (Hestenes and Stiefel 1952; the diagonal of A divides the residual). Right-hand sides advance
 * together, so that A is read once a step for all of them.
 */
public final class ConjugateGradients {
  private final SymmetricPattern pattern;

  public ConjugateGradients(SymmetricPattern pattern) {
    this.pattern = pattern;
  }

  /**
   * How a solve ended.
   *
   * @param iterations of the slowest right-hand side
   * @param converged whether every residual fell below the tolerance times its right-hand side
   * @param worst the largest remaining |b - Ax| / |b|
   */
  public record Ended(int iterations, boolean converged, double worst) {}

  /**
   * Solves A x = b for every column of b.
   *
   * @param values of A's entries in the pattern's order; the diagonal must be above zero
   * @param b right-hand sides, order x columns, column-major; left as they are
   * @param x in: where to start, zeros will do; out: the solutions
   * @param tolerance on |b - Ax| / |b|, for each right-hand side
   */
  public Ended solve(
      double[] values, double[] b, double[] x, int columns, double tolerance, int mostIterations) {
    int slowest = 0;
    double worst = 0;
    for (int c = 0; c < columns; c++) {
      int n = pattern.order();
      var bc = Arrays.copyOfRange(b, c * n, c * n + n);
      var xc = Arrays.copyOfRange(x, c * n, c * n + n);
      var r = new double[n];
      var z = new double[n];
      var ap = new double[n];
      multiply(values, xc, ap);
      double bb = 0;
      double rz = 0;
      double rr = 0;
      for (int i = 0; i < n; i++) {
        r[i] = bc[i] - ap[i];
        z[i] = r[i] / values[pattern.start(i)];
        bb += bc[i] * bc[i];
        rz += r[i] * z[i];
        rr += r[i] * r[i];
      }
      var p = z.clone();
      int it = 0;
      while (it < mostIterations && rr > tolerance * tolerance * bb) {
        multiply(values, p, ap);
        double pap = 0;
        for (int i = 0; i < n; i++) {
          pap += p[i] * ap[i];
        }
        double alpha = rz / pap;
        double rzNew = 0;
        rr = 0;
        for (int i = 0; i < n; i++) {
          xc[i] += alpha * p[i];
          r[i] -= alpha * ap[i];
          z[i] = r[i] / values[pattern.start(i)];
          rzNew += r[i] * z[i];
          rr += r[i] * r[i];
        }
        double beta = rzNew / rz;
        rz = rzNew;
        for (int i = 0; i < n; i++) {
          p[i] = z[i] + beta * p[i];
        }
        it++;
      }
      System.arraycopy(xc, 0, x, c * n, n);
      slowest = Math.max(slowest, it);
      worst = bb == 0 ? worst : Math.max(worst, Math.sqrt(rr / bb));
    }
    return new Ended(slowest, worst <= tolerance, worst);
  }

  private void multiply(double[] values, double[] x, double[] y) {
    Arrays.fill(y, 0);
    for (int j = 0; j < pattern.order(); j++) {
      int start = pattern.start(j);
      y[j] += values[start] * x[j];
      for (int at = start + 1; at < pattern.start(j + 1); at++) {
        int i = pattern.row(at);
        y[i] += values[at] * x[j];
        y[j] += values[at] * x[i];
      }
    }
  }
}
