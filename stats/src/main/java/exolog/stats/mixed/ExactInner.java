package exolog.stats.mixed;

import exolog.stats.algebra.Factored;

/** By Cholesky factor and Takahashi's selected inverse. */
record ExactInner(Factored factored) implements Inner {
  @Override
  public void solve(double[] b, int columns, Kind kind) {
    factored.solve(b, columns);
  }

  @Override
  public void selectedInverse(double[] into) {
    factored.selectedInverse(into);
  }

  @Override
  public double logDeterminant() {
    return factored.logDeterminant();
  }
}
