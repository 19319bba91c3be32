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

  /** Q^-1 on the pattern's pairs: exact, or so that sums over many of its elements are unbiased. */
  void selectedInverse(double[] into);

  /** log|Q|, not a number where it is not known. */
  double logDeterminant();
}
