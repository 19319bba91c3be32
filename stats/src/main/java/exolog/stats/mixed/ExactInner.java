package exolog.stats.mixed;

import exolog.stats.algebra.Factored;

/** By Cholesky factor and Takahashi's selected inverse. */
record ExactInner(Factored factored) implements Inner {
  @Override
  public void solve(double[] b, int columns, Kind kind) {
    factored.solve(b, columns);
  }

  /** Half the solve is enough, and of that only the path from the rows' levels to the root. */
  @Override
  public double[][] products(double[] t, int columns) {
    factored.forward(t, columns);
    return Inner.products(t, t, columns);
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
