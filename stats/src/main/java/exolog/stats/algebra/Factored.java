package exolog.stats.algebra;

/**
 * A = P'LL'P with a permutation P that the analysis chose. Vectors on A's side are in the order of
 * A's rows; vectors on L's side are in the order of elimination, which the caller need not know:
 * inner products do not depend on it. Right-hand sides are column-major, order x columns. Buffers
 * inside: one thread at a time.
 */
public final class Factored implements Factoring {
  private final Analysis analysis;
  private final double[] lower;
  private final Workspace[] workspaces;

  Factored(Analysis analysis, double[] lower, Workspace[] workspaces) {
    this.analysis = analysis;
    this.lower = lower;
    this.workspaces = workspaces;
  }

  public Analysis analysis() {
    return analysis;
  }

  /** log|A|. */
  public double logDeterminant() {
    var panels = analysis.layout().panels();
    double sum = 0;
    for (int j = 0; j < panels.count(); j++) {
      var block = panels.block(j, lower);
      for (int i = 0; i < panels.width(j); i++) {
        sum += Math.log(lower[block.index(i, i)]);
      }
    }
    return 2 * sum;
  }

  /** b becomes L^-1 P b: from A's side to L's. */
  public void forward(double[] b, int columns) {
    var x = new double[analysis.order() * columns];
    permute(b, x, columns);
    solve().forward(x, analysis.order(), columns);
    System.arraycopy(x, 0, b, 0, x.length);
  }

  /** b becomes P' L'^-1 b: from L's side to A's. */
  public void backward(double[] b, int columns) {
    solve().backward(b, analysis.order(), columns);
    permuteBack(b, columns);
  }

  /** b becomes A^-1 b. */
  public void solve(double[] b, int columns) {
    forward(b, columns);
    backward(b, columns);
  }

  /** The entries of A^-1 at the places of A's pattern, in its order, into {@code into}. */
  public void selectedInverse(double[] into) {
    var layout = analysis.layout();
    var inverse = new PanelInverse(layout.panels(), lower, workspaces).run();
    var places = layout.places();
    for (int at = 0; at < places.length; at++) {
      into[at] = inverse[places[at]];
    }
  }

  private PanelSolve solve() {
    return new PanelSolve(analysis.layout().panels(), lower, workspaces[0]);
  }

  private void permute(double[] from, double[] into, int columns) {
    var elimination = analysis.elimination();
    int order = elimination.length;
    for (int c = 0; c < columns; c++) {
      for (int k = 0; k < order; k++) {
        into[c * order + k] = from[c * order + elimination[k]];
      }
    }
  }

  private void permuteBack(double[] b, int columns) {
    var elimination = analysis.elimination();
    int order = elimination.length;
    var column = new double[order];
    for (int c = 0; c < columns; c++) {
      System.arraycopy(b, c * order, column, 0, order);
      for (int k = 0; k < order; k++) {
        b[c * order + elimination[k]] = column[k];
      }
    }
  }
}
