package exolog.stats.mixed;

/** Q = I + L'S_uu L at one theta, solved exactly or iteratively. */
interface Inner {
  /**
   * What the right-hand sides are: a solve of the same kind at the theta before is a good start.
   */
  enum Kind {
    COEFFICIENTS,
    DIRECTIONS,
    OTHER
  }

  /** b (q x columns, column-major) becomes Q^-1 b. */
  void solve(double[] b, int columns, Kind kind);

  /**
   * T'Q^-1 T, columns x columns.
   *
   * @param t q x columns, column-major; may be overwritten
   */
  default double[][] products(double[] t, int columns) {
    double[] solved = t.clone();
    solve(solved, columns, Kind.OTHER);
    return products(t, solved, columns);
  }

  /** A'B, columns x columns. */
  static double[][] products(double[] a, double[] b, int columns) {
    int q = columns == 0 ? 0 : a.length / columns;
    double[][] products = new double[columns][columns];
    for (int r = 0; r < columns; r++) {
      for (int o = 0; o <= r; o++) {
        double sum = 0;
        for (int j = 0; j < q; j++) {
          sum += a[r * q + j] * b[o * q + j];
        }
        products[r][o] = products[o][r] = sum;
      }
    }
    return products;
  }

  /** Q^-1 on the pattern's pairs: exact, or so that sums over many of its elements are unbiased. */
  void selectedInverse(double[] into);

  /** log|Q|, not a number where it is not known. */
  double logDeterminant();
}
