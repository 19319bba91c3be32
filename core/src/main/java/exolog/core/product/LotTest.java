package exolog.core.product;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of one test for one lot: the newest certificate's word, or NOT_TESTED.
 *
 * @param severity what is expected of every lot; OTHER for a test beyond that
 * @param issuer who issued the certificate; empty when no certificate speaks of the test
 */
public record LotTest(
    TestResult result, Severity severity, Optional<String> issuer, Optional<LocalDate> issuedOn) {
  public enum Severity {
    BLOCK,
    MAJOR,
    OTHER
  }

  /** Whether a lot may be released in spite of this test. */
  public boolean blocksRelease() {
    return severity == Severity.BLOCK
        && switch (result.result()) {
          case PASS, NOT_APPLICABLE -> false;
          case FAIL, NOT_TESTED -> true;
        };
  }
}
