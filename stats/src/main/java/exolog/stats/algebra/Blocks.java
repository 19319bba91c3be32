package exolog.stats.algebra;

import java.util.Arrays;

/**
 * Cholesky and triangular division of dense blocks by halving, so that nearly all the work is
 * products. At the bottom a triangle of at most 24 columns is inverted outright: its division then
 * is a product too, and so small a triangle loses little accuracy by it (Higham 2002, ch. 14).
 * Buffers inside: one belongs to one thread.
 */
final class Blocks {
  private static final int SMALLEST = 24;

  private final Product product;
  private final double[] inverse = new double[SMALLEST * SMALLEST];
  private double[] copy = new double[0];

  Blocks(Kernel kernel) {
    this.product = new Product(kernel);
  }

  Product product() {
    return product;
  }

  /**
   * A = LL' in place; only the lower triangle is read, what lies above it may change.
   *
   * @return -1, or the first column whose pivot is not above zero; the pivot is left there
   */
  int cholesky(int n, Block a) {
    if (n <= SMALLEST) {
      return smallCholesky(n, a);
    }
    int half = half(n);
    int rest = n - half;
    int stopped = cholesky(half, a);
    if (stopped >= 0) {
      return stopped;
    }
    var below = a.from(half, 0);
    divideByTransposed(rest, half, below, a);
    product.subtractLower(rest, rest, half, below, below.transposed(), a.from(half, half));
    stopped = cholesky(rest, a.from(half, half));
    return stopped < 0 ? -1 : half + stopped;
  }

  /** X (m x n) becomes X L'^-1. */
  void divideByTransposed(int m, int n, Block x, Block l) {
    if (n <= SMALLEST) {
      invert(n, l);
      timesInverse(m, n, x, Block.columns(inverse, 0, n).transposed());
      return;
    }
    int half = half(n);
    divideByTransposed(m, half, x, l);
    product.subtract(m, n - half, half, x, l.from(half, 0).transposed(), x.from(0, half));
    divideByTransposed(m, n - half, x.from(0, half), l.from(half, half));
  }

  /** X (m x n) becomes X L^-1. */
  void divide(int m, int n, Block x, Block l) {
    if (n <= SMALLEST) {
      invert(n, l);
      timesInverse(m, n, x, Block.columns(inverse, 0, n));
      return;
    }
    int half = half(n);
    divide(m, n - half, x.from(0, half), l.from(half, half));
    product.subtract(m, half, n - half, x.from(0, half), l.from(half, 0), x);
    divide(m, half, x, l);
  }

  /** Halves that are whole tiles of either kernel (4 and 6 columns) leave no ragged edges. */
  private static int half(int n) {
    return (n / 2 + 11) / 12 * 12;
  }

  private static int smallCholesky(int n, Block block) {
    var a = block.array();
    for (int j = 0; j < n; j++) {
      int column = block.index(0, j);
      for (int k = 0; k < j; k++) {
        int earlier = block.index(0, k);
        double times = a[earlier + j];
        for (int i = j; i < n; i++) {
          a[column + i] -= times * a[earlier + i];
        }
      }
      double pivot = a[column + j];
      if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
        return j;
      }
      double root = Math.sqrt(pivot);
      a[column + j] = root;
      for (int i = j + 1; i < n; i++) {
        a[column + i] /= root;
      }
    }
    return -1;
  }

  /** Minus L^-1, whole square with zeros above, into {@link #inverse}. */
  private void invert(int n, Block l) {
    var lower = l.array();
    for (int j = 0; j < n; j++) {
      Arrays.fill(inverse, j * n, j * n + j, 0);
      for (int i = j; i < n; i++) {
        double sum = i == j ? -1 : 0;
        for (int p = j; p < i; p++) {
          sum -= lower[l.index(i, p)] * inverse[p + j * n];
        }
        inverse[i + j * n] = sum / lower[l.index(i, i)];
      }
    }
  }

  private void timesInverse(int m, int n, Block x, Block minusInverse) {
    if (copy.length < m * n) {
      copy = new double[m * n];
    }
    for (int j = 0; j < n; j++) {
      int from = x.index(0, j);
      System.arraycopy(x.array(), from, copy, j * m, m);
      Arrays.fill(x.array(), from, from + m, 0);
    }
    product.subtract(m, n, n, Block.columns(copy, 0, m), minusInverse, x);
  }
}
