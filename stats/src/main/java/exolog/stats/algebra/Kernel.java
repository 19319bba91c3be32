package exolog.stats.algebra;

/**
 * The innermost loop of every dense product: one small tile of C that stays in registers while two
 * packed strips stream past it (Goto and van de Geijn 2008, ACM TOMS 34(3)). Everything around it
 * is the same for both kernels; see {@link Product}.
 */
interface Kernel {
  int tileRows();

  int tileColumns();

  /**
   * C -= A B for one tile.
   *
   * @param a {@code depth} columns of {@link #tileRows} numbers, one after another from aAt
   * @param b {@code depth} rows of {@link #tileColumns} numbers, one after another from bAt
   * @param c the tile's first number at cAt, its columns {@code stride} apart
   */
  void subtract(
      int depth, double[] a, int aAt, double[] b, int bAt, double[] c, int cAt, int stride);
}
