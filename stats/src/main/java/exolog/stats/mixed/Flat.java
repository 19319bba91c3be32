package exolog.stats.mixed;

/** Arithmetic of symmetric matrices of (u, x, y) that are kept flat on a {@link Pattern}. */
final class Flat {
  private Flat() {}

  /** out += S a. */
  static void multiply(Pattern pattern, double[] s, double[] a, double[] out) {
    int d = pattern.d;
    int q = pattern.q;
    for (int j = 0; j < q; j++) {
      double sum = 0;
      double aj = a[j];
      int first = pattern.start[j];
      sum += s[first] * aj;
      for (int id = first + 1; id < pattern.start[j + 1]; id++) {
        int i = pattern.row[id];
        sum += s[id] * a[i];
        out[i] += s[id] * aj;
      }
      int cross = pattern.cross(j, 0);
      for (int l = 0; l < d; l++) {
        sum += s[cross + l] * a[q + l];
        out[q + l] += s[cross + l] * aj;
      }
      out[j] += sum;
    }
    int square = pattern.square(0, 0);
    for (int i = 0; i < d; i++) {
      double sum = 0;
      for (int l = 0; l < d; l++) {
        sum += s[square + i * d + l] * a[q + l];
      }
      out[q + i] += sum;
    }
  }

  /** Such that its dot product with a symmetric G, each pair stored once, is a'Ga. */
  static double[] outer(Pattern pattern, double[] a) {
    double[] out = new double[pattern.size()];
    int d = pattern.d;
    int q = pattern.q;
    for (int j = 0; j < q; j++) {
      out[pattern.start[j]] = a[j] * a[j];
      for (int id = pattern.start[j] + 1; id < pattern.start[j + 1]; id++) {
        out[id] = 2 * a[j] * a[pattern.row[id]];
      }
      int cross = pattern.cross(j, 0);
      for (int l = 0; l < d; l++) {
        out[cross + l] = 2 * a[j] * a[q + l];
      }
    }
    for (int i = 0; i < d; i++) {
      for (int l = 0; l < d; l++) {
        out[pattern.square(i, l)] = a[q + i] * a[q + l];
      }
    }
    return out;
  }

  /** Such that its dot product with a symmetric G, each pair stored once, is tr(CG). */
  static double[] twiceOffDiagonal(Pattern pattern, double[] c) {
    double[] out = c.clone();
    for (int j = 0; j < pattern.q; j++) {
      for (int id = pattern.start[j] + 1; id < pattern.start[j + 1]; id++) {
        out[id] *= 2;
      }
    }
    for (int at = pattern.pairs(); at < pattern.square(0, 0); at++) {
      out[at] *= 2;
    }
    return out;
  }
}
