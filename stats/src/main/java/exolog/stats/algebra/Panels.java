package exolog.stats.algebra;

import java.util.Arrays;

/**
 * Where L's numbers lie: runs of columns with the same rows below them (supernodes), stored as
 * dense panels of at most {@link #WIDEST} columns. A panel is column-major, as tall as it has rows;
 * its first rows are its own columns, and what lies above its diagonal is unused.
 */
final class Panels {
  /** Whole tiles of 4 and of 6; wider panels doubled the cost of the selected inverse. */
  static final int WIDEST = 120;

  private final int count;
  private final int[] firsts;
  private final int[] rowStarts;
  private final int[] rows;
  private final int[] valueStarts;
  private final int[] panelOf;

  private Panels(int order, int[] firsts, int[] rowStarts, int[] rows) {
    this.count = rowStarts.length - 1;
    this.firsts = firsts;
    this.rowStarts = rowStarts;
    this.rows = rows;
    this.valueStarts = new int[count + 1];
    this.panelOf = new int[order];
    for (int j = 0; j < count; j++) {
      valueStarts[j + 1] = Math.addExact(valueStarts[j], Math.multiplyExact(height(j), width(j)));
      Arrays.fill(panelOf, firsts[j], firsts[j + 1], j);
    }
  }

  static Panels of(EliminationTree tree) {
    var supernodes = Supernodes.of(tree);
    return new Panels(tree.order(), supernodes.firsts(), supernodes.rowStarts(), supernodes.rows());
  }

  int count() {
    return count;
  }

  /** Numbers to store, those above the diagonals of panels included. */
  int storage() {
    return valueStarts[count];
  }

  int first(int panel) {
    return firsts[panel];
  }

  int width(int panel) {
    return firsts[panel + 1] - firsts[panel];
  }

  int height(int panel) {
    return rowStarts[panel + 1] - rowStarts[panel];
  }

  /** The place in the order of elimination of a panel's i-th row. */
  int row(int panel, int i) {
    return rows[rowStarts[panel] + i];
  }

  int panelOf(int column) {
    return panelOf[column];
  }

  int start(int panel) {
    return valueStarts[panel];
  }

  /** A panel's numbers within an array of {@link #storage}. */
  Block block(int panel, double[] storage) {
    return Block.columns(storage, valueStarts[panel], height(panel));
  }

  /** Which of a panel's rows this is; the panel must have it. */
  int indexOf(int row, int panel) {
    if (row < firsts[panel + 1]) {
      return row - firsts[panel];
    }
    int from = rowStarts[panel] + width(panel);
    return Arrays.binarySearch(rows, from, rowStarts[panel + 1], row) - rowStarts[panel];
  }

  /** After the i-th row of a panel, where the rows of another panel's columns end. */
  int segmentEnd(int panel, int i) {
    int beyond = firsts[panelOf[row(panel, i)] + 1];
    int at = i + 1;
    while (at < height(panel) && row(panel, at) < beyond) {
      at++;
    }
    return at;
  }

  /**
   * Which rows of {@code target} a panel's rows from {@code from} on are, into {@code into}. Both
   * ascend, so the two are walked together when they are of a size and searched when not.
   */
  void relative(int panel, int from, int target, int[] into) {
    int rest = height(panel) - from;
    int at = 0;
    if (rest * 12L < height(target)) {
      for (int i = 0; i < rest; i++) {
        into[i] = indexOf(row(panel, from + i), target);
      }
      return;
    }
    for (int i = 0; i < rest; i++) {
      int row = row(panel, from + i);
      while (row(target, at) != row) {
        at++;
      }
      into[i] = at;
    }
  }

  /** Where in the storage L's number of each entry of a pattern goes. */
  int[] places(SymmetricPattern pattern, int[] elimination) {
    int order = pattern.order();
    var place = new int[order];
    for (int k = 0; k < order; k++) {
      place[elimination[k]] = k;
    }
    var places = new int[pattern.entries()];
    for (int j = 0; j < order; j++) {
      for (int at = pattern.start(j); at < pattern.start(j + 1); at++) {
        int column = Math.min(place[j], place[pattern.row(at)]);
        int row = Math.max(place[j], place[pattern.row(at)]);
        int panel = panelOf[column];
        places[at] =
            valueStarts[panel] + (column - firsts[panel]) * height(panel) + indexOf(row, panel);
      }
    }
    return places;
  }
}
