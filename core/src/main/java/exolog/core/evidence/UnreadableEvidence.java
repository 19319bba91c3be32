package exolog.core.evidence;

/**
 * An evidence file breaks its own rules. The message names file, line, column and value, says what
 * was expected and what to do, for the person who added the row.
 */
public final class UnreadableEvidence extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnreadableEvidence(String sentence) {
    super(sentence);
  }
}
