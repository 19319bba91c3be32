package exolog.stats.formula;

/** A column of a table, as a model may use it. */
sealed interface Column permits Column.Numbers, Column.Words {

  int rows();

  /** Every cell a number, or missing: then not a number. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Numbers(double[] values) implements Column {
    @Override
    public int rows() {
      return values.length;
    }
  }

  /**
   * Words.
   *
   * @param levels distinct, sorted
   * @param codes index into the levels, or -1 where missing
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Words(String[] levels, int[] codes) implements Column {
    @Override
    public int rows() {
      return codes.length;
    }
  }
}
