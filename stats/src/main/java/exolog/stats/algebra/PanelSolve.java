package exolog.stats.algebra;

import java.util.Arrays;

/** L x = b and L'x = b in the order of elimination, all right-hand sides together. */
final class PanelSolve {
  private final Panels panels;
  private final double[] lower;
  private final Workspace workspace;

  PanelSolve(Panels panels, double[] lower, Workspace workspace) {
    this.panels = panels;
    this.lower = lower;
    this.workspace = workspace;
  }

  /**
   * Leaves out panels that meet only zeros: a row to predict names a lot and a provider, and what
   * its solution touches is a path in the elimination tree (Gilbert and Peierls 1988, SIAM J Sci
   * Stat Comput 9:862).
   *
   * @param x order x columns, column-major
   */
  void forward(double[] x, int order, int columns) {
    for (int j = 0; j < panels.count(); j++) {
      int width = panels.width(j);
      if (isZero(x, panels.first(j), width, order, columns)) {
        continue;
      }
      int below = panels.height(j) - width;
      var block = panels.block(j, lower);
      var own = Block.columns(x, panels.first(j), order);
      for (int c = 0; c < columns; c++) {
        divide(width, block, x, own.index(0, c));
      }
      var scratch = workspace.numbers(below * columns);
      Arrays.fill(scratch, 0, below * columns, 0);
      var taken = Block.columns(scratch, 0, below);
      workspace.product.subtract(below, columns, width, block.from(width, 0), own, taken);
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i < below; i++) {
          x[c * order + panels.row(j, width + i)] += scratch[c * below + i];
        }
      }
    }
  }

  /**
   * @param x order x columns, column-major
   */
  void backward(double[] x, int order, int columns) {
    for (int j = panels.count() - 1; j >= 0; j--) {
      int width = panels.width(j);
      int below = panels.height(j) - width;
      var block = panels.block(j, lower);
      var own = Block.columns(x, panels.first(j), order);
      var gathered = workspace.numbers(below * columns);
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i < below; i++) {
          gathered[c * below + i] = x[c * order + panels.row(j, width + i)];
        }
      }
      workspace.product.subtract(
          width,
          columns,
          below,
          block.from(width, 0).transposed(),
          Block.columns(gathered, 0, below),
          own);
      for (int c = 0; c < columns; c++) {
        divideByTransposed(width, block, x, own.index(0, c));
      }
    }
  }

  private static boolean isZero(double[] x, int first, int width, int order, int columns) {
    for (int c = 0; c < columns; c++) {
      for (int i = c * order + first; i < c * order + first + width; i++) {
        if (x[i] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static void divide(int n, Block block, double[] x, int at) {
    var l = block.array();
    for (int j = 0; j < n; j++) {
      int column = block.index(0, j);
      double value = x[at + j] / l[column + j];
      x[at + j] = value;
      for (int i = j + 1; i < n; i++) {
        x[at + i] -= l[column + i] * value;
      }
    }
  }

  private static void divideByTransposed(int n, Block block, double[] x, int at) {
    var l = block.array();
    for (int j = n - 1; j >= 0; j--) {
      int column = block.index(0, j);
      double sum = x[at + j];
      for (int i = j + 1; i < n; i++) {
        sum -= l[column + i] * x[at + i];
      }
      x[at + j] = sum / l[column + j];
    }
  }
}
