package exolog.stats.mixed;

import java.util.Arrays;

/**
 * The matrices of one Z'Z at one Phi: K = Phi(I + Z'Z Phi)^-1, F = I - Z'Z K and F Z'Z. Reused from
 * patient to patient.
 */
final class Block {
  final int k;
  private final double[] factor;
  private final double[] squares;
  private final double[] work;
  final double[] kept;
  final double[] f;
  final double[] fz;

  /**
   * @param factor L, k x k by rows
   */
  Block(int k, double[] factor) {
    this.k = k;
    this.factor = factor;
    this.squares = new double[k * k];
    this.work = new double[k * k];
    this.kept = new double[k * k];
    this.f = new double[k * k];
    this.fz = new double[k * k];
  }

  /**
   * Sets K.
   *
   * @return log|I + Z'Z Phi|
   */
  double eliminate(double[] triangle, int from) {
    if (k == 1) {
      double z = triangle[from];
      double g = factor[0] * factor[0];
      kept[0] = g / (1 + g * z);
      squares[0] = z;
      return Math.log1p(g * z);
    }
    Small.unpack(k, triangle, from, squares);
    return k == 2
        ? Small.eliminateTwo(factor, squares, kept)
        : Small.eliminate(k, factor, squares, work, kept);
  }

  /** Sets F and F Z'Z too. */
  void differentiate(double[] triangle, int from) {
    eliminate(triangle, from);
    Small.multiply(k, squares, kept, f);
    for (int e = 0; e < f.length; e++) {
      f[e] = -f[e];
    }
    for (int t = 0; t < k; t++) {
      f[t * k + t] += 1;
    }
    Small.multiply(k, f, squares, fz);
  }

  /** out = F a F'. */
  void sandwich(double[] a, double[] out) {
    Small.multiply(k, f, a, work);
    Small.multiplyTransposed(k, work, f, out);
  }

  static void clear(double[] a) {
    Arrays.fill(a, 0);
  }
}
