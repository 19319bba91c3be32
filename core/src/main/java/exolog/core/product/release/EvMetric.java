package exolog.core.product.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How completely the work was reported, by the nine items of EV-METRIC. What does not apply drops
 * out of the denominator.
 */
record EvMetric(List<EvMetric.Item> items) {
  /**
   * @param passed the rule on which the item rests; empty where it has a condition of its own
   * @param unless a pass of it makes the item drop out
   */
  record Item(String name, String passed, Condition condition, Optional<Condition.Check> unless) {
    Result on(Dossier dossier, List<RuleResult> rules) {
      if (unless.filter(check -> check.on(dossier).result() == Result.PASS).isPresent()) {
        return Result.NOT_APPLICABLE;
      }
      return passed.isEmpty()
          ? condition.on(dossier).result()
          : rules.stream()
              .filter(rule -> rule.id().equals(passed))
              .map(RuleResult::result)
              .findFirst()
              .orElseThrow();
    }
  }

  BigDecimal percent(Dossier dossier, List<RuleResult> rules) {
    int met = 0;
    int applicable = 0;
    for (Item item : items) {
      Result result = item.on(dossier, rules);
      met += result == Result.PASS ? 1 : 0;
      applicable += result == Result.NOT_APPLICABLE ? 0 : 1;
    }
    return percent(met, applicable);
  }

  /** With one decimal; nothing applicable is nothing described. */
  static BigDecimal percent(int part, int whole) {
    return whole == 0
        ? new BigDecimal("0.0")
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
