package exolog.core.product.release;

import java.util.List;

/**
 * Several rules of one meaning in one line, as a passport has room for.
 *
 * @param shows the field whose value stands beside it; empty where there is none
 */
public record Line(Meaning meaning, String name, String shows) {
  /**
   * The worst that a rule of weight found; what only completes the description counts elsewhere.
   */
  public Result in(Verdict verdict) {
    List<Result> found =
        verdict.rules().stream()
            .filter(rule -> rule.meaning() == meaning)
            .filter(rule -> rule.severity() == Severity.BLOCK || rule.severity() == Severity.MAJOR)
            .map(RuleResult::result)
            .toList();
    for (Result result : List.of(Result.FAIL, Result.NOT_TESTED, Result.PASS)) {
      if (found.contains(result)) {
        return result;
      }
    }
    return Result.NOT_APPLICABLE;
  }
}
