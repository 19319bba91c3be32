package exolog.stats.mixed;

import java.util.Arrays;

/**
 * Which pairs of columns of u ever meet in a patient: the lower triangle of S, by column, diagonal
 * always present and first. All sums over pairs are flat vectors on it: first the pairs, then q x d
 * cross products with the dense columns, then the d x d dense square (both triangles).
 */
final class Pattern {
  final int q;
  final int d;

  /** Column j has ids start[j] to start[j+1]. */
  final int[] start;

  /** Row of each id, ascending in a column. */
  final int[] row;

  Pattern(int q, int d, int[] start, int[] row) {
    this.q = q;
    this.d = d;
    this.start = start;
    this.row = row;
  }

  int pairs() {
    return row.length;
  }

  /** Length of a flat vector. */
  int size() {
    return row.length + q * d + d * d;
  }

  /** Flat index of (column of u, dense column). */
  int cross(int column, int dense) {
    return row.length + column * d + dense;
  }

  int square(int dense, int other) {
    return row.length + q * d + dense * d + other;
  }

  /** Flat index of a pair that meets, either way round. */
  int pair(int i, int j) {
    int low = Math.min(i, j);
    if (i == j) {
      return start[low];
    }
    int at = Arrays.binarySearch(row, start[low] + 1, start[low + 1], Math.max(i, j));
    if (at < 0) {
      throw new IllegalStateException("Columns " + i + " and " + j + " never meet.");
    }
    return at;
  }

  /**
   * From lists of columns that meet: list i is column[start[i]..start[i+1]), ascending.
   *
   * @param lists number of lists
   */
  static Pattern of(int q, int d, int lists, int[] start, int[] column) {
    int[] listsOf = new int[q + 1];
    for (int e = 0; e < start[lists]; e++) {
      listsOf[column[e] + 1]++;
    }
    for (int j = 0; j < q; j++) {
      listsOf[j + 1] += listsOf[j];
    }
    int[] entry = new int[start[lists]]; // entries by column: where j stands in its lists
    int[] end = new int[start[lists]];
    int[] fill = Arrays.copyOf(listsOf, q);
    for (int i = 0; i < lists; i++) {
      for (int e = start[i]; e < start[i + 1]; e++) {
        int at = fill[column[e]]++;
        entry[at] = e;
        end[at] = start[i + 1];
      }
    }
    int[] first = new int[q + 1];
    int[] row = new int[Math.max(16, 4 * q)];
    int[] seen = new int[q];
    Arrays.fill(seen, -1);
    int size = 0;
    for (int j = 0; j < q; j++) {
      first[j] = size;
      if (size + q - j > row.length) {
        row = Arrays.copyOf(row, Math.max(2 * row.length, size + q - j));
      }
      row[size++] = j;
      seen[j] = j;
      for (int at = listsOf[j]; at < listsOf[j + 1]; at++) {
        for (int e = entry[at] + 1; e < end[at]; e++) {
          if (seen[column[e]] != j) {
            seen[column[e]] = j;
            row[size++] = column[e];
          }
        }
      }
      Arrays.sort(row, first[j], size);
    }
    first[q] = size;
    return new Pattern(q, d, first, Arrays.copyOf(row, size));
  }

  /**
   * Where each flat index goes in a pattern that holds at least these pairs; -1 where its dense
   * column is left out.
   *
   * @param columns new column of each column of u, ascending
   * @param denses new dense column, or -1
   */
  int[] into(Pattern target, int[] columns, int[] denses) {
    int[] map = new int[size()];
    for (int j = 0; j < q; j++) {
      int at = target.start[columns[j]];
      for (int id = start[j]; id < start[j + 1]; id++) {
        while (target.row[at] != columns[row[id]]) {
          at++;
        }
        map[id] = at;
      }
      for (int i = 0; i < d; i++) {
        map[cross(j, i)] = denses[i] < 0 ? -1 : target.cross(columns[j], denses[i]);
      }
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        boolean out = denses[i] < 0 || denses[j] < 0;
        map[square(i, j)] = out ? -1 : target.square(denses[i], denses[j]);
      }
    }
    return map;
  }

  /** All pairs of two patterns over the same columns. */
  Pattern union(Pattern other) {
    int[] first = new int[q + 1];
    int[] rows = new int[row.length + other.row.length];
    int size = 0;
    for (int j = 0; j < q; j++) {
      int a = start[j];
      int b = other.start[j];
      while (a < start[j + 1] || b < other.start[j + 1]) {
        int rowA = a < start[j + 1] ? row[a] : Integer.MAX_VALUE;
        int rowB = b < other.start[j + 1] ? other.row[b] : Integer.MAX_VALUE;
        rows[size++] = Math.min(rowA, rowB);
        a += rowA <= rowB ? 1 : 0;
        b += rowB <= rowA ? 1 : 0;
      }
      first[j + 1] = size;
    }
    return new Pattern(q, d, first, Arrays.copyOf(rows, size));
  }

  /** The same pairs among more columns. */
  Pattern spread(int columnsInAll, int[] columns) {
    int[] first = new int[columnsInAll + 1];
    int[] rows = new int[row.length + columnsInAll - q];
    int size = 0;
    int j = 0;
    for (int col = 0; col < columnsInAll; col++) {
      if (j < q && columns[j] == col) {
        for (int id = start[j]; id < start[j + 1]; id++) {
          rows[size++] = columns[row[id]];
        }
        j++;
      } else {
        rows[size++] = col;
      }
      first[col + 1] = size;
    }
    return new Pattern(columnsInAll, d, first, rows);
  }

  /** The same pairs with another number of dense columns. */
  Pattern withDense(int denses) {
    return new Pattern(q, denses, start, row);
  }
}
