package exolog.stats.algebra;

import java.util.Arrays;

/**
 * The numbers of Z = A^-1 wherever L has one, from the last panel to the first (Takahashi, Fagan
 * and Chin 1973; by supernodes as Jacquelin, Lin and Yang 2016, ACM TOMS 43(3)). With J a panel's
 * columns and R its rows below, and Y = L[R,J] L[J,J]^-1:
 *
 * <pre>Z[R,J] = -Z[R,R] Y;   Z[J,J] = L[J,J]'^-1 L[J,J]^-1 - Y' Z[R,J]</pre>
 *
 * All of Z[R,R] was made before: R are rows of the panels that own them. Two sums, one for each
 * thread, take turns in panels; there are two also on one thread, so that the answer is the same.
 */
final class PanelInverse {
  private final Panels panels;
  private final double[] lower;
  private final double[] inverse;
  private final Workspace[] workspaces;
  private double[] y = new double[0];
  private double[] second = new double[0];
  private double[] triangle = new double[0];

  PanelInverse(Panels panels, double[] lower, Workspace[] workspaces) {
    this.panels = panels;
    this.lower = lower;
    this.inverse = new double[lower.length];
    this.workspaces = workspaces;
  }

  /** Z in panels as L is, but with the whole square of each diagonal block. */
  double[] run() {
    for (int j = panels.count() - 1; j >= 0; j--) {
      int width = panels.width(j);
      int below = panels.height(j) - width;
      divided(j, below, width);
      timesInverse(j, below, width);
      diagonal(j, below, width);
    }
    return inverse;
  }

  private void divided(int j, int below, int width) {
    y = atLeast(below * width, y);
    var block = panels.block(j, lower);
    for (int c = 0; c < width; c++) {
      System.arraycopy(lower, block.index(width, c), y, c * below, below);
    }
    int middle = below / 2;
    Pair.run(
        (double) below * width * width,
        half -> {
          int from = half == 0 ? 0 : middle;
          int rows = half == 0 ? middle : below - middle;
          workspaces[half].blocks.divide(rows, width, Block.columns(y, from, below), block);
        });
  }

  /** Z[R,J], each half of the panels that own R into a sum of its own. */
  private void timesInverse(int j, int below, int width) {
    second = atLeast(below * width, second);
    Arrays.fill(second, 0, below * width, 0);
    var first = panels.block(j, inverse).from(width, 0);
    Pair.run(
        2.0 * below * below * width,
        half -> {
          var sum = half == 0 ? first : Block.columns(second, 0, below);
          double mine = 0;
          double others = 0;
          for (int from = width, to; from < width + below; from = to) {
            to = panels.segmentEnd(j, from);
            double cost = (double) (to - from) * (width + below - from);
            if (half == 0 ? mine <= others : others > mine) {
              subtract(j, from, to, sum, workspaces[half]);
              mine += cost;
            } else {
              others += cost;
            }
          }
        });
    for (int c = 0; c < width; c++) {
      add(below, second, c * below, inverse, first.index(0, c));
    }
  }

  /** What the columns [from, to) of R hold of Z[R,R]: those below, and by symmetry beside, them. */
  private void subtract(int j, int from, int to, Block sum, Workspace workspace) {
    int width = panels.width(j);
    int below = panels.height(j) - width;
    int columns = to - from;
    int height = panels.height(j) - from;
    int at = from - width;
    var part = part(j, from, columns, height, workspace);
    var mine = Block.columns(y, at, below);
    workspace.product.subtract(height, width, columns, part, mine, sum.from(at, 0));
    workspace.product.subtract(
        columns,
        width,
        height - columns,
        part.from(columns, 0).transposed(),
        mine.from(columns, 0),
        sum.from(at, 0));
  }

  /** Z[rows of panel j from {@code from} on, the first so many of them], in place if it can be. */
  private Block part(int j, int from, int columns, int height, Workspace workspace) {
    int owner = panels.panelOf(panels.row(j, from));
    var rows = workspace.rows;
    panels.relative(j, from, owner, rows);
    var whole = panels.block(owner, inverse);
    if (rows[height - 1] - rows[0] == height - 1) {
      return whole.from(rows[0], rows[0]);
    }
    var gathered = workspace.numbers(height * columns);
    for (int c = 0; c < columns; c++) {
      int column = whole.index(0, rows[c]);
      for (int i = 0; i < height; i++) {
        gathered[i + c * height] = inverse[column + rows[i]];
      }
    }
    return Block.columns(gathered, 0, height);
  }

  private void diagonal(int j, int below, int width) {
    var workspace = workspaces[0];
    triangle = atLeast(2 * width * width, triangle);
    Arrays.fill(triangle, 0, width * width, 0);
    for (int c = 0; c < width; c++) {
      triangle[c + c * width] = 1;
    }
    var one = Block.columns(triangle, 0, width);
    var minus = Block.columns(triangle, width * width, width);
    workspace.blocks.divide(width, width, one, panels.block(j, lower));
    for (int i = 0; i < width * width; i++) {
      triangle[width * width + i] = -triangle[i];
    }
    var into = panels.block(j, inverse);
    workspace.product.subtract(width, width, width, minus.transposed(), one, into);
    workspace.product.subtract(
        width,
        width,
        below,
        Block.columns(y, 0, Math.max(below, 1)).transposed(),
        into.from(width, 0),
        into);
  }

  private static void add(int count, double[] from, int fromAt, double[] into, int intoAt) {
    for (int i = 0; i < count; i++) {
      into[intoAt + i] += from[fromAt + i];
    }
  }

  private static double[] atLeast(int count, double[] array) {
    return array.length < count ? new double[count] : array;
  }
}
