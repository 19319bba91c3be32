package exolog.core.audit;

/** What re-computing a clinic's hash chain found. */
public sealed interface ChainCheck {
  /**
   * Every entry fits the one before.
   *
   * @param head the last hash. A chain cannot show that its end was cut off: who wants to know that
   *     too keeps this value elsewhere and compares.
   */
  record Intact(long entries, String head) implements ChainCheck {}

  /**
   * The first entry that does not fit.
   *
   * @param strand which of the clinic's parallel chains it stands in; 0 where nobody worked at once
   */
  record Broken(int strand, long seq, String sentence) implements ChainCheck {}
}
