package exolog.core.product.release;

import java.util.Map;
import java.util.Set;

/**
 * One row of rules.yaml.
 *
 * @param words the sentence for each result it can have
 * @param scores the percentages it counts for
 */
record Rule(
    String id,
    Meaning meaning,
    String title,
    Severity severity,
    When when,
    Set<String> scores,
    Condition condition,
    Map<Result, String> words,
    String remedy,
    String source) {
  RuleResult on(Dossier dossier, SourceKind kind) {
    return when.holds(kind)
        ? result(condition.on(dossier))
        : result(Finding.notApplicable(kind.why(dossier)));
  }

  private RuleResult result(Finding finding) {
    StringBuilder message = new StringBuilder(160);
    append(message, words.getOrDefault(finding.result(), ""));
    append(message, finding.facts());
    switch (finding.result()) {
      case FAIL, NOT_TESTED -> append(message, remedy);
      case PASS, NOT_APPLICABLE -> {}
    }
    return new RuleResult(
        id, meaning, title, severity, finding.result(), message.toString(), source);
  }

  private static void append(StringBuilder message, String sentence) {
    if (!sentence.isEmpty()) {
      message.append(message.isEmpty() ? "" : " ").append(sentence);
    }
  }
}
