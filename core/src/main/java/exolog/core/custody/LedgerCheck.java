package exolog.core.custody;

/** What re-computing every vial's ledger of a clinic found. */
public sealed interface LedgerCheck {
  /** Every line fits the one before, every counter what the lines add up to. */
  record Intact(long vials, long entries) implements LedgerCheck {}

  /**
   * The first line that does not fit, in the order of the vials' identifiers.
   *
   * @param vial the serial in groups of four
   * @param seq the line; for a counter that differs, the last one
   */
  record Broken(String vial, int seq, String sentence) implements LedgerCheck {}
}
