package exolog.stats.mixed;

import java.util.Arrays;

/**
 * Brings the patients of two parts together. A patient seen in both meets here, before anything is
 * squared: squaring the halves apart would count them as two people and bias the patient variance.
 */
final class PatientMerge {
  private final Patients mine;
  private final Patients theirs;
  private final int k;
  private final int d;

  private int count;
  private final int[] level;
  private final int[] start;
  private final int[] column;
  private final double[] sparse;
  private final double[] dense;
  private final double[] squares;

  private PatientMerge(Patients mine, Patients theirs) {
    this.mine = mine;
    this.theirs = theirs;
    this.k = mine.k();
    this.d = mine.d();
    int most = mine.count() + theirs.count();
    int entries = mine.column().length + theirs.column().length;
    level = new int[most];
    start = new int[most + 1];
    column = new int[entries];
    sparse = new double[entries * k];
    dense = new double[most * k * d];
    squares = new double[most * Patients.triangle(k)];
  }

  /** Both already in the same layout's level and column numbers. */
  static Patients merge(Patients mine, Patients theirs) {
    return new PatientMerge(mine, theirs).merged();
  }

  private Patients merged() {
    int a = 0;
    int b = 0;
    while (a < mine.count() || b < theirs.count()) {
      int levelA = a < mine.count() ? mine.level()[a] : Integer.MAX_VALUE;
      int levelB = b < theirs.count() ? theirs.level()[b] : Integer.MAX_VALUE;
      level[count] = Math.min(levelA, levelB);
      addDense(mine, levelA <= levelB ? a : -1);
      addDense(theirs, levelB <= levelA ? b : -1);
      addEntries(levelA <= levelB ? a : -1, levelB <= levelA ? b : -1);
      a += levelA <= levelB ? 1 : 0;
      b += levelB <= levelA ? 1 : 0;
      count++;
    }
    int size = start[count];
    return new Patients(
        k,
        d,
        Arrays.copyOf(level, count),
        Arrays.copyOf(start, count + 1),
        Arrays.copyOf(column, size),
        Arrays.copyOf(sparse, size * k),
        Arrays.copyOf(dense, count * k * d),
        Arrays.copyOf(squares, count * Patients.triangle(k)));
  }

  private void addDense(Patients part, int i) {
    if (i < 0) {
      return;
    }
    for (int e = 0; e < k * d; e++) {
      dense[count * k * d + e] += part.dense()[i * k * d + e];
    }
    int width = Patients.triangle(k);
    for (int t = 0; t < width; t++) {
      squares[count * width + t] += part.squares()[i * width + t];
    }
  }

  private void addEntries(int i, int j) {
    int a = i < 0 ? 0 : mine.start()[i];
    int endA = i < 0 ? 0 : mine.start()[i + 1];
    int b = j < 0 ? 0 : theirs.start()[j];
    int endB = j < 0 ? 0 : theirs.start()[j + 1];
    int at = start[count];
    while (a < endA || b < endB) {
      int columnA = a < endA ? mine.column()[a] : Integer.MAX_VALUE;
      int columnB = b < endB ? theirs.column()[b] : Integer.MAX_VALUE;
      column[at] = Math.min(columnA, columnB);
      for (int t = 0; t < k; t++) {
        sparse[at * k + t] =
            (columnA <= columnB ? mine.sparse()[a * k + t] : 0)
                + (columnB <= columnA ? theirs.sparse()[b * k + t] : 0);
      }
      a += columnA <= columnB ? 1 : 0;
      b += columnB <= columnA ? 1 : 0;
      at++;
    }
    start[count + 1] = at;
  }
}
