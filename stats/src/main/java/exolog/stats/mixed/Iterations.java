package exolog.stats.mixed;

import exolog.stats.algebra.ConjugateGradients;
import exolog.stats.algebra.Probes;
import java.util.EnumMap;
import java.util.Map;

/**
 * What iterative solves share from one theta to the next: the probes, which stay fixed so that the
 * traces are smooth functions of theta, and the last solutions, from which the next start.
 *
 * <p>With 16 probes the traces of a million rows are off by 1 % of a variance's own standard error
 * (docs/statistics/mixed.md).
 */
final class Iterations {
  private static final int PROBES = 16;
  private static final long SEED = 20251123;
  private static final int MOST_STEPS = 2000;

  private final Pattern pattern;
  private final ConjugateGradients gradients;
  private final double[] probes;
  private final double[] solvedProbes;
  private final Map<Inner.Kind, double[]> last = new EnumMap<>(Inner.Kind.class);

  /** On each residual relative to its right-hand side. */
  private double tolerance = 1e-4;

  private boolean converged = true;

  Iterations(Pattern pattern, ConjugateGradients gradients) {
    this.pattern = pattern;
    this.gradients = gradients;
    this.probes = Probes.signs(pattern.q, PROBES, SEED);
    this.solvedProbes = probes.clone();
  }

  /** Early steps need few digits. */
  void sharpen(double to) {
    tolerance = Math.min(tolerance, to);
  }

  double tolerance() {
    return tolerance;
  }

  /** Whether every solve so far reached its tolerance. */
  boolean converged() {
    return converged;
  }

  Inner at(double[] values) {
    return new Solving(values);
  }

  private final class Solving implements Inner {
    private final double[] values;

    Solving(double[] values) {
      this.values = values;
    }

    @Override
    public void solve(double[] b, int columns, Kind kind) {
      var before = last.get(kind);
      double[] x = before != null && before.length == b.length ? before : new double[b.length];
      run(b, x, columns);
      System.arraycopy(x, 0, b, 0, b.length);
      last.put(kind, x);
    }

    private void run(double[] b, double[] x, int columns) {
      converged &= gradients.solve(values, b, x, columns, tolerance, MOST_STEPS).converged();
    }

    /** Hutchinson 1990: E[(Q^-1 z) z'] = Q^-1, made symmetric. */
    @Override
    public void selectedInverse(double[] into) {
      run(probes, solvedProbes, PROBES);
      int q = pattern.q;
      double[] z = byRow(probes);
      double[] y = byRow(solvedProbes);
      for (int j = 0; j < q; j++) {
        for (int id = pattern.start[j]; id < pattern.start[j + 1]; id++) {
          int i = pattern.row[id];
          double sum = 0;
          for (int m = 0; m < PROBES; m++) {
            sum += y[i * PROBES + m] * z[j * PROBES + m] + z[i * PROBES + m] * y[j * PROBES + m];
          }
          into[id] = sum / (2 * PROBES);
        }
      }
    }

    private double[] byRow(double[] columns) {
      int q = pattern.q;
      double[] rows = new double[columns.length];
      for (int m = 0; m < PROBES; m++) {
        for (int j = 0; j < q; j++) {
          rows[j * PROBES + m] = columns[m * q + j];
        }
      }
      return rows;
    }

    @Override
    public double logDeterminant() {
      return Double.NaN;
    }
  }
}
