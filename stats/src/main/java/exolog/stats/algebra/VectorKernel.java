package exolog.stats.algebra;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same on whole registers: a tile of two registers by 6 columns. Twelve sums, two operands and
 * one factor fit the 16 registers of AVX2; with 8 columns they spill even on AVX-512 and lose five
 * sixths of the speed (AlgebraBench.product). Loaded only by {@link Kernels}, by name.
 */
final class VectorKernel implements Kernel {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @Override
  public int tileRows() {
    return 2 * LANES;
  }

  @Override
  public int tileColumns() {
    return 6;
  }

  @Override
  public void subtract(
      int depth, double[] a, int aAt, double[] b, int bAt, double[] c, int cAt, int stride) {
    var zero = DoubleVector.zero(SPECIES);
    DoubleVector c0 = zero, c1 = zero, c2 = zero, c3 = zero, c4 = zero, c5 = zero;
    DoubleVector d0 = zero, d1 = zero, d2 = zero, d3 = zero, d4 = zero, d5 = zero;
    int i = aAt;
    int j = bAt;
    for (int p = 0; p < depth; p++) {
      var x = DoubleVector.fromArray(SPECIES, a, i);
      var y = DoubleVector.fromArray(SPECIES, a, i + LANES);
      var f = DoubleVector.broadcast(SPECIES, b[j]);
      c0 = x.fma(f, c0);
      d0 = y.fma(f, d0);
      f = DoubleVector.broadcast(SPECIES, b[j + 1]);
      c1 = x.fma(f, c1);
      d1 = y.fma(f, d1);
      f = DoubleVector.broadcast(SPECIES, b[j + 2]);
      c2 = x.fma(f, c2);
      d2 = y.fma(f, d2);
      f = DoubleVector.broadcast(SPECIES, b[j + 3]);
      c3 = x.fma(f, c3);
      d3 = y.fma(f, d3);
      f = DoubleVector.broadcast(SPECIES, b[j + 4]);
      c4 = x.fma(f, c4);
      d4 = y.fma(f, d4);
      f = DoubleVector.broadcast(SPECIES, b[j + 5]);
      c5 = x.fma(f, c5);
      d5 = y.fma(f, d5);
      i += 2 * LANES;
      j += 6;
    }
    column(c, cAt, c0, d0);
    column(c, cAt + stride, c1, d1);
    column(c, cAt + 2 * stride, c2, d2);
    column(c, cAt + 3 * stride, c3, d3);
    column(c, cAt + 4 * stride, c4, d4);
    column(c, cAt + 5 * stride, c5, d5);
  }

  private static void column(double[] c, int at, DoubleVector upper, DoubleVector lower) {
    DoubleVector.fromArray(SPECIES, c, at).sub(upper).intoArray(c, at);
    DoubleVector.fromArray(SPECIES, c, at + LANES).sub(lower).intoArray(c, at + LANES);
  }
}
