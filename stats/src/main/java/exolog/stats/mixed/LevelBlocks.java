package exolog.stats.mixed;

/**
 * Works on the pairs of levels as blocks: the columns of one level stand together, and where two
 * levels meet all their columns meet. For groups of one term a block is one number.
 */
final class LevelBlocks {
  private final Pattern pattern;
  private final int groups;

  /** Of each column of u: its group, and how many columns its level still has, itself included. */
  final int[] group;

  final int[] term;
  private final int[] widths;

  LevelBlocks(Layout layout, Pattern pattern) {
    this.pattern = pattern;
    this.groups = layout.groups().size();
    this.group = new int[pattern.q];
    this.term = new int[pattern.q];
    this.widths = new int[groups];
    int at = 0;
    for (int f = 0; f < groups; f++) {
      widths[f] = layout.groups().get(f).width();
      int columns = f == layout.eliminated() ? 0 : layout.groups().get(f).columns();
      for (int c = 0; c < columns; c++) {
        group[at] = f;
        term[at++] = c % widths[f];
      }
    }
  }

  int width(int column) {
    return widths[group[column]];
  }

  /** values become B'VB with the block diagonal B of each group's b (k x k by rows). */
  void congruence(double[] values, double[][] b) {
    for (int j = 0; j < pattern.q; j += width(j)) {
      int k = width(j);
      if (k == 1) {
        single(values, j, b);
      } else {
        columns(values, j, k, b);
      }
    }
  }

  private void single(double[] values, int j, double[][] b) {
    double right = b[group[j]][0];
    for (int id = pattern.start[j]; id < pattern.start[j + 1]; id++) {
      int i = pattern.row[id];
      int k = width(i);
      if (k == 1) {
        values[id] *= right * b[group[i]][0];
      } else {
        values[id] *= right;
        if (term[i] == k - 1) {
          rows(values, id - k + 1, k, b[group[i]]);
        }
      }
    }
  }

  private void columns(double[] values, int j, int k, double[][] b) {
    diagonal(values, j, k, b[group[j]]);
    double[] right = b[group[j]];
    double[] mixed = new double[k];
    int below = pattern.start[j + 1] - pattern.start[j] - k;
    for (int r = 0; r < below; r++) {
      for (int c = 0; c < k; c++) {
        double sum = 0;
        for (int t = 0; t < k; t++) {
          sum += values[pattern.start[j + t] + k - t + r] * right[t * k + c];
        }
        mixed[c] = sum;
      }
      for (int c = 0; c < k; c++) {
        values[pattern.start[j + c] + k - c + r] = mixed[c];
      }
    }
    for (int c = 0; c < k; c++) {
      for (int id = pattern.start[j + c] + k - c; id < pattern.start[j + c + 1]; id++) {
        int i = pattern.row[id];
        if (term[i] == width(i) - 1) {
          rows(values, id - width(i) + 1, width(i), b[group[i]]);
        }
      }
    }
  }

  private void diagonal(double[] values, int j, int k, double[] b) {
    double[] full = read(values, j, k);
    double[] left = new double[k * k];
    double[] transposed = new double[k * k];
    for (int i = 0; i < k; i++) {
      for (int c = 0; c < k; c++) {
        transposed[i * k + c] = b[c * k + i];
      }
    }
    Small.multiply(k, transposed, full, left);
    Small.multiply(k, left, b, full);
    for (int c = 0; c < k; c++) {
      for (int i = c; i < k; i++) {
        values[pattern.start[j + c] + i - c] = full[i * k + c];
      }
    }
  }

  /** The k x k diagonal block of the level that begins at column j. */
  double[] read(double[] values, int j, int k) {
    double[] full = new double[k * k];
    for (int c = 0; c < k; c++) {
      for (int i = c; i < k; i++) {
        full[i * k + c] = full[c * k + i] = values[pattern.start[j + c] + i - c];
      }
    }
    return full;
  }

  /** k values at {@code from} become b' times them. */
  private static void rows(double[] values, int from, int k, double[] b) {
    if (k == 1) {
      values[from] *= b[0];
      return;
    }
    double[] mixed = new double[k];
    for (int c = 0; c < k; c++) {
      for (int t = 0; t < k; t++) {
        mixed[c] += b[t * k + c] * values[from + t];
      }
    }
    System.arraycopy(mixed, 0, values, from, k);
  }

  /** Each column of x (q x columns, column-major) becomes B'x, or Bx when not transposed. */
  void apply(double[][] b, boolean transposed, double[] x, int columns) {
    int q = pattern.q;
    double[] mixed = new double[Layout.MOST_ELIMINATED_TERMS * 4];
    for (int c = 0; c < columns; c++) {
      int base = c * q;
      for (int j = 0; j < q; j += width(j)) {
        int k = width(j);
        double[] m = b[group[j]];
        if (k == 1) {
          x[base + j] *= m[0];
          continue;
        }
        for (int i = 0; i < k; i++) {
          double sum = 0;
          for (int t = 0; t < k; t++) {
            sum += (transposed ? m[t * k + i] : m[i * k + t]) * x[base + j + t];
          }
          mixed[i] = sum;
        }
        System.arraycopy(mixed, 0, x, base + j, k);
      }
    }
  }
}
