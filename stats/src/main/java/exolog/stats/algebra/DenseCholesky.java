package exolog.stats.algebra;

/**
 * A = LL' for small dense matrices, column-major, reused from one matrix to the next without
 * allocating: fixed effects (p x p) and the block of one patient (k x k). Only lower triangles are
 * read. For large matrices see {@link Analysis}.
 */
public final class DenseCholesky {
  private final int order;
  private final double[] factor;

  public DenseCholesky(int order) {
    this.order = order;
    this.factor = new double[order * order];
  }

  public int order() {
    return order;
  }

  /**
   * Keeps the factor of {@code a} here and leaves {@code a} as it is.
   *
   * @return -1, or the first column whose pivot is not above zero; then nothing here may be used
   *     but {@link #pivot} of that column
   */
  public int factor(double[] a) {
    System.arraycopy(a, 0, factor, 0, order * order);
    for (int j = 0; j < order; j++) {
      int columnJ = j * order;
      for (int k = 0; k < j; k++) {
        subtract(factor[j + k * order], k * order, columnJ, j);
      }
      double pivot = factor[j + columnJ];
      if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
        return j;
      }
      double root = Math.sqrt(pivot);
      factor[j + columnJ] = root;
      for (int i = j + 1; i < order; i++) {
        factor[i + columnJ] /= root;
      }
    }
    return -1;
  }

  /** What was left of the diagonal when {@link #factor} stopped at this column. */
  public double pivot(int column) {
    return factor[column + column * order];
  }

  /** L[row, column] for row at or below column. */
  public double lower(int row, int column) {
    return factor[row + column * order];
  }

  /** log|A|. */
  public double logDeterminant() {
    double sum = 0;
    for (int j = 0; j < order; j++) {
      sum += Math.log(factor[j + j * order]);
    }
    return 2 * sum;
  }

  /** b (order x columns) becomes L^-1 b. */
  public void forward(double[] b, int columns) {
    for (int c = 0; c < columns; c++) {
      int start = c * order;
      for (int j = 0; j < order; j++) {
        double x = b[start + j] / factor[j + j * order];
        b[start + j] = x;
        for (int i = j + 1; i < order; i++) {
          b[start + i] -= factor[i + j * order] * x;
        }
      }
    }
  }

  /** b (order x columns) becomes L'^-1 b. */
  public void backward(double[] b, int columns) {
    for (int c = 0; c < columns; c++) {
      int start = c * order;
      for (int j = order - 1; j >= 0; j--) {
        double sum = b[start + j];
        for (int i = j + 1; i < order; i++) {
          sum -= factor[i + j * order] * b[start + i];
        }
        b[start + j] = sum / factor[j + j * order];
      }
    }
  }

  /** b (order x columns) becomes A^-1 b. */
  public void solve(double[] b, int columns) {
    forward(b, columns);
    backward(b, columns);
  }

  /** A^-1, both triangles, into an array of order x order. */
  public void inverse(double[] into) {
    for (int i = 0; i < order * order; i++) {
      into[i] = 0;
    }
    for (int j = 0; j < order; j++) {
      into[j + j * order] = 1;
    }
    solve(into, order);
  }

  private void subtract(double times, int from, int to, int firstRow) {
    for (int i = firstRow; i < order; i++) {
      factor[to + i] -= times * factor[from + i];
    }
  }
}
