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

  record Broken(long seq, String sentence) implements ChainCheck {}
}
