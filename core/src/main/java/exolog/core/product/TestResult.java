package exolog.core.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One result on a certificate.
 *
 * @param test its key, such as {@code endotoxin}
 * @param value null where the result is a word only
 * @param limit what it was held against, in the certificate's words
 */
public record TestResult(
    String test,
    String name,
    Outcome result,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable String method,
    @Nullable String limit) {
  /** NOT_TESTED is not PASS, and is shown. */
  public enum Outcome {
    PASS,
    FAIL,
    NOT_TESTED,
    NOT_APPLICABLE
  }

  public static TestResult of(String test, String name, Outcome result) {
    return new TestResult(test, name, result, null, null, null, null);
  }
}
