package exolog.stats.algebra;

/**
 * A = P'LL'P with a permutation P that the analysis chose. Vectors on A's side are in the order of
 * A's rows; vectors on L's side are in the order of elimination, which the caller need not know:
 * inner products do not depend on it. Right-hand sides are column-major, order x columns.
 */
public final class Factored implements Factoring {
  private final Analysis analysis;
  private final DenseCholesky cholesky;

  Factored(Analysis analysis, DenseCholesky cholesky) {
    this.analysis = analysis;
    this.cholesky = cholesky;
  }

  public Analysis analysis() {
    return analysis;
  }

  /** log|A|. */
  public double logDeterminant() {
    return cholesky.logDeterminant();
  }

  /** b becomes L^-1 P b: from A's side to L's. */
  public void forward(double[] b, int columns) {
    cholesky.forward(b, columns);
  }

  /** b becomes P' L'^-1 b: from L's side to A's. */
  public void backward(double[] b, int columns) {
    cholesky.backward(b, columns);
  }

  /** b becomes A^-1 b. */
  public void solve(double[] b, int columns) {
    forward(b, columns);
    backward(b, columns);
  }

  /** The entries of A^-1 at the places of A's pattern, in its order, into {@code into}. */
  public void selectedInverse(double[] into) {
    int n = analysis.order();
    var inverse = new double[n * n];
    cholesky.inverse(inverse);
    var pattern = analysis.pattern();
    for (int j = 0; j < n; j++) {
      for (int at = pattern.start(j); at < pattern.start(j + 1); at++) {
        into[at] = inverse[pattern.row(at) + j * n];
      }
    }
  }
}
