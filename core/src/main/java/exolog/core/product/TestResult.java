package exolog.core.product;

import org.jspecify.annotations.Nullable;

/**
 * One line of results.
 *
 * @param test its key, such as {@code endotoxin}
 * @param value with its unit, as it was stated; null where the result is a word only
 */
public record TestResult(
    String test, String name, Outcome result, @Nullable String value, @Nullable String method) {
  /** NOT_TESTED is not PASS, and is shown. */
  public enum Outcome {
    PASS,
    FAIL,
    NOT_TESTED,
    NOT_APPLICABLE
  }
}
