package exolog.core.product.release;

/**
 * What one rule found for one lot.
 *
 * @param title what the rule asks for, in two to six words
 * @param message names field, value, what was expected and what to do
 * @param source where the rule comes from
 */
public record RuleResult(
    String id,
    Meaning meaning,
    String title,
    Severity severity,
    Result result,
    String message,
    String source) {
  /** A safety rule whose answer is a no, or that nobody has answered. */
  public boolean speaksAgainstRelease() {
    return severity == Severity.BLOCK
        && switch (result) {
          case FAIL, NOT_TESTED -> true;
          case PASS, NOT_APPLICABLE -> false;
        };
  }
}
