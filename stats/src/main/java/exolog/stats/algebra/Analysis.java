package exolog.stats.algebra;

/**
 * What a pattern alone tells of its Cholesky factor: an order of elimination, its size, its cost.
 */
public final class Analysis {
  private final SymmetricPattern pattern;

  private Analysis(SymmetricPattern pattern) {
    this.pattern = pattern;
  }

  public static Analysis of(SymmetricPattern pattern) {
    return new Analysis(pattern);
  }

  public SymmetricPattern pattern() {
    return pattern;
  }

  public int order() {
    return pattern.order();
  }

  /** Numbers in the factor L, diagonal included. */
  public long factorEntries() {
    return (long) order() * (order() + 1) / 2;
  }

  /** Multiplications and additions of one factorisation; the selected inverse costs about twice. */
  public double flops() {
    double n = order();
    return n * n * n / 3;
  }

  /**
   * Factors the matrix of this pattern with these values.
   *
   * @param values of the pattern's entries; left as they are
   */
  public Factoring factor(double[] values) {
    int n = order();
    var dense = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int at = pattern.start(j); at < pattern.start(j + 1); at++) {
        dense[pattern.row(at) + j * n] = values[at];
      }
    }
    var cholesky = new DenseCholesky(n);
    int stopped = cholesky.factor(dense);
    return stopped >= 0
        ? new NotPositiveDefinite(stopped, cholesky.pivot(stopped))
        : new Factored(this, cholesky);
  }
}
