package exolog.stats.algebra;

import java.util.SplittableRandom;

/**
 * Columns of random signs for Hutchinson's trace: E[z'Bz] = tr B, with the least variance among
 * independent entries (Hutchinson 1990, Commun. Stat. Simul. 19(2)). Fixed by their seed, so that a
 * criterion built on them is a smooth function of its parameters.
 */
public final class Probes {
  private Probes() {}

  /** order x columns, column-major, each entry -1 or 1; a column does not depend on how many. */
  public static double[] signs(int order, int columns, long seed) {
    var signs = new double[Math.multiplyExact(order, columns)];
    for (int c = 0; c < columns; c++) {
      var random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * c);
      long bits = 0;
      for (int i = 0; i < order; i++) {
        bits = (i & 63) == 0 ? random.nextLong() : bits >>> 1;
        signs[c * order + i] = (bits & 1) == 0 ? -1 : 1;
      }
    }
    return signs;
  }
}
