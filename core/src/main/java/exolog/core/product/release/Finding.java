package exolog.core.product.release;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a condition found, and the facts in sentences.
 *
 * @param facts name field, value and what was expected; may be empty for a pass
 */
record Finding(Result result, String facts) {
  static Finding pass(String facts) {
    return new Finding(Result.PASS, facts);
  }

  static Finding fail(String facts) {
    return new Finding(Result.FAIL, facts);
  }

  static Finding untested(String facts) {
    return new Finding(Result.NOT_TESTED, facts);
  }

  static Finding notApplicable(String facts) {
    return new Finding(Result.NOT_APPLICABLE, facts);
  }

  /** One no is a no; else one unknown is unknown. */
  static Finding all(Collection<Finding> parts) {
    if (parts.stream().anyMatch(is(Result.FAIL))) {
      return fail(facts(parts, part -> part.result != Result.PASS));
    }
    if (parts.stream().anyMatch(is(Result.NOT_TESTED))) {
      return untested(facts(parts, is(Result.NOT_TESTED)));
    }
    return pass(facts(parts, _ -> true));
  }

  /** One yes is enough; without one, a no weighs more than what is not known. */
  static Finding any(List<Finding> parts) {
    if (parts.stream().anyMatch(is(Result.PASS))) {
      return pass(facts(parts, is(Result.PASS)));
    }
    Result worst = parts.stream().anyMatch(is(Result.FAIL)) ? Result.FAIL : Result.NOT_TESTED;
    return new Finding(worst, facts(parts, is(worst)));
  }

  private static Predicate<Finding> is(Result result) {
    return part -> part.result == result;
  }

  private static String facts(Collection<Finding> parts, Predicate<Finding> which) {
    return parts.stream()
        .filter(which)
        .map(Finding::facts)
        .filter(facts -> !facts.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
