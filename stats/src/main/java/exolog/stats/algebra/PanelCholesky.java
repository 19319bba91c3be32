package exolog.stats.algebra;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * L in place, panel by panel: each is factored and at once subtracted from all panels above it in
 * the tree that it reaches (right-looking; Ng and Peyton 1993, SIAM J. Sci. Comput. 14(5)). The
 * panels reached by one are distinct, so two threads share them out; each number is always summed
 * in the same order.
 */
final class PanelCholesky {
  /** So few columns are subtracted where they belong instead of summed apart first. */
  private static final int NARROW = 3;

  private final Panels panels;
  private final double[] numbers;
  private final Workspace[] workspaces;
  private final int[] segments;

  PanelCholesky(Panels panels, double[] numbers, Workspace[] workspaces) {
    this.panels = panels;
    this.numbers = numbers;
    this.workspaces = workspaces;
    this.segments = new int[panels.count() + 1];
  }

  /** Answers -1, or the place in elimination whose pivot is not above zero. */
  int run() {
    for (int j = 0; j < panels.count(); j++) {
      var block = panels.block(j, numbers);
      int stopped = workspaces[0].blocks.cholesky(panels.width(j), block);
      if (stopped >= 0) {
        return panels.first(j) + stopped;
      }
      divideBelow(j, block);
      subtractFromAbove(j, block);
    }
    return -1;
  }

  double pivot(int place) {
    int panel = panels.panelOf(place);
    int i = place - panels.first(panel);
    return numbers[panels.block(panel, numbers).index(i, i)];
  }

  private void divideBelow(int j, Block block) {
    int width = panels.width(j);
    int below = panels.height(j) - width;
    int middle = below / 2;
    Pair.run(
        (double) below * width * width,
        half -> {
          int from = half == 0 ? 0 : middle;
          int rows = half == 0 ? middle : below - middle;
          workspaces[half].blocks.divideByTransposed(
              rows, width, block.from(width + from, 0), block);
        });
  }

  private void subtractFromAbove(int j, Block block) {
    int width = panels.width(j);
    int height = panels.height(j);
    int count = 0;
    for (int at = width; at < height; at = panels.segmentEnd(j, at)) {
      segments[count++] = at;
    }
    segments[count] = height;
    int all = count;
    var next = new AtomicInteger();
    double below = height - width;
    Pair.run(
        below * below * width,
        half -> {
          for (int s = next.getAndIncrement(); s < all; s = next.getAndIncrement()) {
            subtract(j, block, segments[s], segments[s + 1], workspaces[half]);
          }
        });
  }

  /** From the panel that owns these rows, what panel j's columns take from it. */
  private void subtract(int j, Block block, int from, int to, Workspace workspace) {
    int width = panels.width(j);
    int height = panels.height(j) - from;
    int columns = to - from;
    int target = panels.panelOf(panels.row(j, from));
    var into = panels.block(target, numbers);
    var rows = workspace.rows;
    panels.relative(j, from, target, rows);
    var mine = block.from(from, 0);
    if (rows[height - 1] - rows[0] == height - 1) {
      workspace.product.subtractLower(
          height, columns, width, mine, mine.transposed(), into.from(rows[0], rows[0]));
      return;
    }
    if (width <= NARROW) {
      for (int p = 0; p < width; p++) {
        subtractOne(height, columns, mine.index(0, p), rows, into);
      }
      return;
    }
    var scratch = workspace.numbers(height * columns);
    Arrays.fill(scratch, 0, height * columns, 0);
    var taken = Block.columns(scratch, 0, height);
    workspace.product.subtractLower(height, columns, width, mine, mine.transposed(), taken);
    for (int c = 0; c < columns; c++) {
      scatter(scratch, c * height, c, height, rows, numbers, into.index(0, rows[c]));
    }
  }

  /** One column of a panel, straight into scattered rows. */
  private void subtractOne(int height, int columns, int from, int[] rows, Block into) {
    for (int c = 0; c < columns; c++) {
      double times = numbers[from + c];
      int column = into.index(0, rows[c]);
      for (int i = c; i < height; i++) {
        numbers[column + rows[i]] -= times * numbers[from + i];
      }
    }
  }

  private static void scatter(
      double[] from, int fromAt, int first, int last, int[] rows, double[] into, int intoAt) {
    for (int i = first; i < last; i++) {
      into[intoAt + rows[i]] += from[fromAt + i];
    }
  }
}
