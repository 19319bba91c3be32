package exolog.core.custody;

/**
 * The end of a vial's ledger.
 *
 * @param entries how many lines it has
 * @param hash the last line's hash in hexadecimal; zeros before the first
 */
public record LedgerHead(int entries, String hash) {
  static final LedgerHead START = new LedgerHead(0, "00".repeat(32));

  /** As the clinic's log quotes it: whoever rewrites a whole ledger contradicts the log. */
  @Override
  public String toString() {
    return "ledger " + entries + " " + hash;
  }
}
