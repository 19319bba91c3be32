package exolog.stats.algebra;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern alone tells of its Cholesky factor: an order of elimination, its size, its cost.
 * Cheap beside a factorisation, and made once for all matrices of the pattern.
 */
public final class Analysis {
  /** Up to this order, ordering costs more than it saves. */
  private static final int DENSE_ORDER = 48;

  /** Sparse panels run at about this share of the speed of dense ones. */
  private static final double SPARSE_SPEED = 0.6;

  private final SymmetricPattern pattern;
  private final EliminationTree tree;
  private final boolean sparse;
  private @Nullable Layout layout;

  private Analysis(SymmetricPattern pattern, EliminationTree tree, boolean sparse) {
    this.pattern = pattern;
    this.tree = tree;
    this.sparse = sparse;
  }

  /** Panels and where each entry of the pattern lies in them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Layout(Panels panels, int[] places) {}

  public static Analysis of(SymmetricPattern pattern) {
    int order = pattern.order();
    if (order <= DENSE_ORDER) {
      return dense(pattern);
    }
    var tree = EliminationTree.of(pattern, MinimumDegree.order(pattern));
    double whole = (double) order * order * order / 3;
    return order < 4096 && tree.flops() > SPARSE_SPEED * whole
        ? dense(pattern)
        : new Analysis(pattern, tree, true);
  }

  private static Analysis dense(SymmetricPattern pattern) {
    var asGiven = new int[pattern.order()];
    Arrays.setAll(asGiven, i -> i);
    var tree = EliminationTree.of(SymmetricPattern.full(pattern.order()), asGiven);
    return new Analysis(pattern, tree, false);
  }

  public SymmetricPattern pattern() {
    return pattern;
  }

  public int order() {
    return pattern.order();
  }

  /** Whether zeros of the factor are left out; otherwise it is one dense triangle. */
  public boolean isSparse() {
    return sparse;
  }

  /** Numbers in the factor L, diagonal included; 8 bytes each, and as many for its inverse. */
  public long factorEntries() {
    return tree.factorEntries();
  }

  /** Multiplications and additions of one factorisation; the selected inverse costs twice that. */
  public double flops() {
    return tree.flops();
  }

  /**
   * Factors the matrix of this pattern with these values.
   *
   * @param values of the pattern's entries; left as they are
   * @throws ArithmeticException when the factor has more numbers than one array can hold (2^31)
   */
  public Factoring factor(double[] values) {
    return factor(values, Kernels.forFlops(flops()));
  }

  Factoring factor(double[] values, Kernel kernel) {
    var placed = layout();
    var numbers = new double[placed.panels.storage()];
    for (int at = 0; at < placed.places.length; at++) {
      numbers[placed.places[at]] = values[at];
    }
    var workspaces = Workspace.two(kernel, placed.panels);
    var cholesky = new PanelCholesky(placed.panels, numbers, workspaces);
    int stopped = cholesky.run();
    return stopped < 0
        ? new Factored(this, numbers, workspaces)
        : new NotPositiveDefinite(tree.elimination()[stopped], cholesky.pivot(stopped));
  }

  synchronized Layout layout() {
    if (layout == null) {
      var panels = Panels.of(tree);
      layout = new Layout(panels, panels.places(pattern, tree.elimination()));
    }
    return layout;
  }

  int[] elimination() {
    return tree.elimination();
  }
}
