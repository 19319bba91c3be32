package exolog.stats.algebra;

import java.util.Arrays;

/**
 * Where a symmetric matrix may differ from zero: its lower triangle by column, diagonal always
 * included and first in its column. Values live apart, in an array of {@link #entries} numbers in
 * the same order, so that one pattern serves many matrices.
 */
public final class SymmetricPattern {
  private final int order;
  private final int[] columnStarts;
  private final int[] rows;

  private SymmetricPattern(int order, int[] columnStarts, int[] rows) {
    this.order = order;
    this.columnStarts = columnStarts;
    this.rows = rows;
  }

  /**
   * From compressed columns; both arrays are copied.
   *
   * @param columnStarts order + 1 ascending positions in {@code rows}
   * @param rows ascending within a column, beginning with the diagonal
   * @throws IllegalArgumentException when they are not so
   */
  public static SymmetricPattern ofColumns(int[] columnStarts, int[] rows) {
    int order = columnStarts.length - 1;
    require(order >= 0 && columnStarts[0] == 0, "columns must start at 0");
    require(columnStarts[order] == rows.length, "the last column must end with the rows");
    for (int j = 0; j < order; j++) {
      int from = columnStarts[j];
      int to = columnStarts[j + 1];
      require(from < to && rows[from] == j, "column " + j + " must begin with its diagonal");
      for (int at = from + 1; at < to; at++) {
        require(
            rows[at - 1] < rows[at] && rows[at] < order, "column " + j + " must be ascending rows");
      }
    }
    return new SymmetricPattern(order, columnStarts.clone(), rows.clone());
  }

  /**
   * From places in any order, above or below the diagonal, repeated or not; the diagonal is added.
   *
   * @param count how many of the places count
   */
  public static SymmetricPattern ofPlaces(int order, int[] rowOf, int[] columnOf, int count) {
    var keys = new long[count + order];
    for (int i = 0; i < count; i++) {
      int low = Math.min(rowOf[i], columnOf[i]);
      int high = Math.max(rowOf[i], columnOf[i]);
      require(low >= 0 && high < order, "place " + i + " lies outside the matrix");
      keys[i] = (long) low << 32 | high;
    }
    for (int j = 0; j < order; j++) {
      keys[count + j] = (long) j << 32 | j;
    }
    Arrays.sort(keys);
    var starts = new int[order + 1];
    var rows = new int[keys.length];
    int filled = 0;
    for (int i = 0; i < keys.length; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        rows[filled++] = (int) keys[i];
        starts[(int) (keys[i] >>> 32) + 1] = filled;
      }
    }
    return new SymmetricPattern(order, starts, Arrays.copyOf(rows, filled));
  }

  /** Every place of a dense matrix. */
  public static SymmetricPattern full(int order) {
    var starts = new int[order + 1];
    var rows = new int[Math.toIntExact((long) order * (order + 1) / 2)];
    int at = 0;
    for (int j = 0; j < order; j++) {
      for (int i = j; i < order; i++) {
        rows[at++] = i;
      }
      starts[j + 1] = at;
    }
    return new SymmetricPattern(order, starts, rows);
  }

  public int order() {
    return order;
  }

  /** How many values a matrix of this pattern has, diagonal included. */
  public int entries() {
    return rows.length;
  }

  /** Where a column begins among the values: there its diagonal is; {@code start(order)} ends. */
  public int start(int column) {
    return columnStarts[column];
  }

  /** The row of a value. */
  public int row(int at) {
    return rows[at];
  }

  /** The position of a place given in either order, or -1 when the pattern has it as zero. */
  public int indexOf(int row, int column) {
    int low = Math.min(row, column);
    int high = Math.max(row, column);
    int at = Arrays.binarySearch(rows, columnStarts[low], columnStarts[low + 1], high);
    return Math.max(at, -1);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException("Not a symmetric pattern: " + sentence + ".");
    }
  }
}
