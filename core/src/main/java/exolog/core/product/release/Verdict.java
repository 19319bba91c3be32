package exolog.core.product.release;

import java.math.BigDecimal;
import java.util.List;

/**
 * What all rules found. The gate is about safety; the two percentages say how completely the lot
 * was described, not how good it is.
 *
 * @param interim the gate is open only because the final sterility result may follow (STE-02)
 * @param rules in the order of the rules' file
 * @param misevPercent of the MISEV items that apply
 * @param evMetricPercent of the nine EV-METRIC items that apply
 * @param notes what was ignored or read with an assumption
 * @param rulesVersion which rules these were
 */
public record Verdict(
    Gate gate,
    boolean interim,
    List<RuleResult> rules,
    BigDecimal misevPercent,
    BigDecimal evMetricPercent,
    List<String> notes,
    String rulesVersion) {
  public Verdict {
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }

  /** The rules that keep the gate shut. */
  public List<RuleResult> blocking() {
    return rules.stream()
        .filter(RuleResult::speaksAgainstRelease)
        .filter(rule -> !(interim && rule.id().equals(Rules.FINAL_STERILITY)))
        .toList();
  }

  public RuleResult rule(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no rule " + id));
  }
}
