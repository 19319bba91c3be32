package exolog.stats.mixed;

import java.util.function.IntPredicate;

/**
 * What each level of the eliminated group ("patient") adds up to: Z'Z (k x k) and s = Z'[W X y] (k
 * x (touched columns of u + d)), weights included. Flat arrays, one patient after the other.
 *
 * @param level index into the eliminated group's levels, ascending
 * @param start patient i touches entries start[i] to start[i+1]
 * @param column of each entry, ascending within a patient
 * @param sparse of each entry, k values
 * @param dense of each patient, k rows of d values
 * @param squares of each patient, Z'Z by lower triangle: (0,0) (1,0) (1,1) ...
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Patients(
    int k,
    int d,
    int[] level,
    int[] start,
    int[] column,
    double[] sparse,
    double[] dense,
    double[] squares) {

  static Patients none(int k, int d) {
    return new Patients(
        k, d, new int[0], new int[1], new int[0], new double[0], new double[0], new double[0]);
  }

  int count() {
    return level.length;
  }

  /** Elements of a symmetric k x k matrix. */
  static int triangle(int k) {
    return k * (k + 1) / 2;
  }

  Patients where(IntPredicate wanted) {
    int entries = 0;
    int kept = 0;
    for (int i = 0; i < count(); i++) {
      if (wanted.test(i)) {
        kept++;
        entries += start[i + 1] - start[i];
      }
    }
    var part =
        new Patients(
            k,
            d,
            new int[kept],
            new int[kept + 1],
            new int[entries],
            new double[entries * k],
            new double[kept * k * d],
            new double[kept * triangle(k)]);
    int at = 0;
    for (int i = 0; i < count(); i++) {
      if (wanted.test(i)) {
        part.copy(at++, this, i);
      }
    }
    return part;
  }

  private void copy(int to, Patients source, int i) {
    int from = source.start[i];
    int size = source.start[i + 1] - from;
    level[to] = source.level[i];
    start[to + 1] = start[to] + size;
    System.arraycopy(source.column, from, column, start[to], size);
    System.arraycopy(source.sparse, from * k, sparse, start[to] * k, size * k);
    System.arraycopy(source.dense, i * k * d, dense, to * k * d, k * d);
    int width = triangle(k);
    System.arraycopy(source.squares, i * width, squares, to * width, width);
  }

  /**
   * @param levels new level of each patient, ascending
   * @param columns new number of each column of u, ascending
   */
  Patients renumbered(int[] levels, int[] columns) {
    int[] moved = new int[column.length];
    for (int e = 0; e < moved.length; e++) {
      moved[e] = columns[column[e]];
    }
    return new Patients(k, d, levels, start, moved, sparse, dense, squares);
  }

  /**
   * @param denses new number of each dense column, or -1
   */
  Patients withDense(int[] denses, int count) {
    double[] fewer = new double[count() * k * count];
    for (int r = 0; r < count() * k; r++) {
      for (int j = 0; j < d; j++) {
        if (denses[j] >= 0) {
          fewer[r * count + denses[j]] = dense[r * d + j];
        }
      }
    }
    return new Patients(k, count, level, start, column, sparse, fewer, squares);
  }
}
