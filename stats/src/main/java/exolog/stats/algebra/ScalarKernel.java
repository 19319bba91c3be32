package exolog.stats.algebra;

/** Plain loops on a tile of 4 x 4: what runs everywhere. */
final class ScalarKernel implements Kernel {
  @Override
  public int tileRows() {
    return 4;
  }

  @Override
  public int tileColumns() {
    return 4;
  }

  @Override
  public void subtract(
      int depth, double[] a, int aAt, double[] b, int bAt, double[] c, int cAt, int stride) {
    double c00 = 0, c10 = 0, c20 = 0, c30 = 0;
    double c01 = 0, c11 = 0, c21 = 0, c31 = 0;
    double c02 = 0, c12 = 0, c22 = 0, c32 = 0;
    double c03 = 0, c13 = 0, c23 = 0, c33 = 0;
    int i = aAt;
    int j = bAt;
    for (int p = 0; p < depth; p++) {
      double a0 = a[i], a1 = a[i + 1], a2 = a[i + 2], a3 = a[i + 3];
      double b0 = b[j], b1 = b[j + 1], b2 = b[j + 2], b3 = b[j + 3];
      c00 += a0 * b0;
      c10 += a1 * b0;
      c20 += a2 * b0;
      c30 += a3 * b0;
      c01 += a0 * b1;
      c11 += a1 * b1;
      c21 += a2 * b1;
      c31 += a3 * b1;
      c02 += a0 * b2;
      c12 += a1 * b2;
      c22 += a2 * b2;
      c32 += a3 * b2;
      c03 += a0 * b3;
      c13 += a1 * b3;
      c23 += a2 * b3;
      c33 += a3 * b3;
      i += 4;
      j += 4;
    }
    column(c, cAt, c00, c10, c20, c30);
    column(c, cAt + stride, c01, c11, c21, c31);
    column(c, cAt + 2 * stride, c02, c12, c22, c32);
    column(c, cAt + 3 * stride, c03, c13, c23, c33);
  }

  private static void column(double[] c, int at, double x0, double x1, double x2, double x3) {
    c[at] -= x0;
    c[at + 1] -= x1;
    c[at + 2] -= x2;
    c[at + 3] -= x3;
  }
}
