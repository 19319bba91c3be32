package exolog.stats.algebra;

import java.util.Arrays;

/**
 * Columns grouped by the rows below them, narrow groups joined with their parents when that stores
 * few zeros, wide ones cut into panels.
 *
 * @param firsts the first column of each panel, and after the last panel the order
 * @param rowStarts where each panel's rows begin in {@code rows}, one more than panels
 * @param rows ascending within a panel, its own columns first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Supernodes(int[] firsts, int[] rowStarts, int[] rows) {

  static Supernodes of(EliminationTree tree) {
    var ends = joined(tree, fundamental(tree));
    return cut(ends, rowsOf(tree, ends));
  }

  /** The end of each run of columns of which each has the rows of the one before but the first. */
  private static int[] fundamental(EliminationTree tree) {
    int order = tree.order();
    var ends = new int[order];
    int count = 0;
    for (int j = 0; j < order; j++) {
      boolean goesOn = tree.parent()[j] == j + 1 && tree.counts()[j] == tree.counts()[j + 1] + 1;
      if (!goesOn) {
        ends[count++] = j + 1;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  /**
   * A supernode joins the one after it when that is its parent and few zeros come to be stored: any
   * up to 4 columns together, up to 80 % of zeros to 16 columns, 10 % to 48, 5 % beyond (Ashcraft
   * and Grimes 1989, ACM TOMS 15(4); the limits of Chen et al. 2008, ACM TOMS 35(3)).
   */
  private static int[] joined(EliminationTree tree, int[] ends) {
    var result = new int[ends.length];
    int count = 0;
    int start = 0;
    for (int s = 0; s + 1 < ends.length; s++) {
      int end = ends[s];
      double width = end - start;
      double parentWidth = ends[s + 1] - end;
      double height = width + tree.counts()[end];
      double numbers = trapezoid(width + parentWidth, height);
      double zeros = numbers - stored(tree, start, ends[s + 1]);
      boolean joins = tree.parent()[end - 1] == end && few(width + parentWidth, zeros, numbers);
      if (!joins) {
        result[count++] = end;
        start = end;
      }
    }
    if (ends.length > 0) {
      result[count++] = ends[ends.length - 1];
    }
    return Arrays.copyOf(result, count);
  }

  private static double stored(EliminationTree tree, int start, int end) {
    double sum = 0;
    for (int j = start; j < end; j++) {
      sum += tree.counts()[j];
    }
    return sum;
  }

  private static double trapezoid(double width, double height) {
    return width * height - width * (width - 1) / 2;
  }

  private static boolean few(double width, double zeros, double numbers) {
    double share = zeros / numbers;
    if (width <= 4) {
      return true;
    }
    if (width <= 16) {
      return share < 0.8;
    }
    return share < (width <= 48 ? 0.1 : 0.05);
  }

  /** Rows of each supernode: its columns, theirs in A, and what its children pass on. */
  private static int[][] rowsOf(EliminationTree tree, int[] ends) {
    int order = tree.order();
    var owner = new int[order];
    for (int s = 0; s < ends.length; s++) {
      Arrays.fill(owner, s == 0 ? 0 : ends[s - 1], ends[s], s);
    }
    var rows = new int[ends.length][];
    var sets = new RowSets(order, ends.length);
    for (int s = 0; s < ends.length; s++) {
      int start = s == 0 ? 0 : ends[s - 1];
      rows[s] = sets.collect(tree, s, start, ends[s]);
      int width = ends[s] - start;
      if (rows[s].length > width) {
        sets.child(owner[rows[s][width]], Arrays.copyOfRange(rows[s], width, rows[s].length));
      }
    }
    return rows;
  }

  private static Supernodes cut(int[] ends, int[][] rowsOf) {
    int panels = 0;
    int total = 0;
    for (int s = 0; s < ends.length; s++) {
      int width = ends[s] - (s == 0 ? 0 : ends[s - 1]);
      for (int at = 0; at < width; at += Panels.WIDEST) {
        panels++;
        total = Math.addExact(total, rowsOf[s].length - at);
      }
    }
    var firsts = new int[panels + 1];
    var rowStarts = new int[panels + 1];
    var rows = new int[total];
    int panel = 0;
    for (int s = 0; s < ends.length; s++) {
      int start = s == 0 ? 0 : ends[s - 1];
      for (int at = 0; at < ends[s] - start; at += Panels.WIDEST) {
        int height = rowsOf[s].length - at;
        firsts[panel] = start + at;
        System.arraycopy(rowsOf[s], at, rows, rowStarts[panel], height);
        rowStarts[panel + 1] = rowStarts[panel] + height;
        panel++;
      }
    }
    firsts[panels] = ends.length == 0 ? 0 : ends[ends.length - 1];
    return new Supernodes(firsts, rowStarts, rows);
  }
}
