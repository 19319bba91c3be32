package exolog.stats.mixed;

/**
 * b_i = K_i s_i a and its prediction error K_i + K_i s_i C s_i'K_i, patient by patient, in units of
 * s² and of scaled columns.
 */
final class PatientModes {
  private final Patients patients;
  private final Pattern pattern;
  private final double[] a;
  private final double[] c;
  private final int k;
  private final double[] mode;
  private final double[] variance;

  /**
   * @param a (-u, -beta, 1)
   * @param c the inverse of the mixed-model matrix, flat
   */
  PatientModes(Patients patients, Pattern pattern, double[] a, double[] c) {
    this.patients = patients;
    this.pattern = pattern;
    this.a = a;
    this.c = c;
    this.k = patients.k();
    this.mode = new double[k];
    this.variance = new double[k * k];
  }

  void at(int i, Block block) {
    block.eliminate(patients.squares(), i * Patients.triangle(k));
    double[] sa = new double[k];
    double[][] s = new double[k][];
    int[] columns = columns(i);
    for (int t = 0; t < k; t++) {
      s[t] = row(i, t);
      for (int e = 0; e < columns.length; e++) {
        sa[t] += s[t][e] * a[columns[e]];
      }
    }
    double[] between = new double[k * k];
    for (int x = 0; x < k; x++) {
      for (int y = 0; y < k; y++) {
        between[x * k + y] = quadratic(columns, s[x], s[y]);
      }
    }
    double[] half = new double[k * k];
    Small.multiply(k, block.kept, between, half);
    Small.multiplyTransposed(k, half, block.kept, variance);
    for (int t = 0; t < k; t++) {
      mode[t] = 0;
      for (int u = 0; u < k; u++) {
        mode[t] += block.kept[t * k + u] * sa[u];
        variance[t * k + u] += block.kept[t * k + u];
      }
    }
  }

  double mode(int term) {
    return mode[term];
  }

  double variance(int term) {
    return variance[term * k + term];
  }

  /** Where the patient's s is not zero, counted over (u, x, y). */
  private int[] columns(int i) {
    int from = patients.start()[i];
    int m = patients.start()[i + 1] - from;
    int[] columns = new int[m + pattern.d];
    System.arraycopy(patients.column(), from, columns, 0, m);
    for (int j = 0; j < pattern.d; j++) {
      columns[m + j] = pattern.q + j;
    }
    return columns;
  }

  private double[] row(int i, int term) {
    int from = patients.start()[i];
    int m = patients.start()[i + 1] - from;
    double[] row = new double[m + pattern.d];
    for (int e = 0; e < m; e++) {
      row[e] = patients.sparse()[(from + e) * k + term];
    }
    System.arraycopy(patients.dense(), (i * k + term) * pattern.d, row, m, pattern.d);
    return row;
  }

  private double quadratic(int[] columns, double[] x, double[] y) {
    double sum = 0;
    for (int e = 0; e < columns.length; e++) {
      for (int f = 0; f < columns.length; f++) {
        sum += x[e] * y[f] * element(columns[e], columns[f]);
      }
    }
    return sum;
  }

  private double element(int i, int j) {
    int q = pattern.q;
    if (i < q && j < q) {
      return c[pattern.pair(i, j)];
    }
    if (i >= q && j >= q) {
      return c[pattern.square(i - q, j - q)];
    }
    return c[pattern.cross(Math.min(i, j), Math.max(i, j) - q)];
  }
}
