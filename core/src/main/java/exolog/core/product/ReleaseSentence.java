package exolog.core.product;

import java.util.List;
import java.util.stream.Collectors;

/** Why a lot is not released, test by test. */
final class ReleaseSentence {
  private ReleaseSentence() {}

  static String of(List<LotTest> blocking) {
    String tests =
        blocking.stream()
            .map(test -> test.result().name() + " (" + words(test.result().result()) + ")")
            .collect(Collectors.joining(", "));
    return "The lot cannot be released: " + tests + ". Enter a certificate in which they pass.";
  }

  private static String words(TestResult.Outcome outcome) {
    return switch (outcome) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case NOT_TESTED -> "not tested";
      case NOT_APPLICABLE -> "not applicable";
    };
  }
}
