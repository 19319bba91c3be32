package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.product.release.RuleResult;
import exolog.core.product.release.Verdict;
import java.util.List;

/** Why a lot is not released, rule by rule. */
final class ReleaseSentence {
  private ReleaseSentence() {}

  static Answer<Lot> refused(Lot lot, Verdict verdict) {
    List<Refusal> refusals =
        verdict.blocking().stream()
            .map(rule ->
                new Refusal(
                    "lot.release.blocked",
                    rule.id(),
                    lot.number(),
                    "Lot " + lot.number() + " cannot be released: " + sentence(rule)))
            .toList();
    return Answer.refused(refusals);
  }

  static String sentence(RuleResult rule) {
    return rule.id() + " " + rule.title() + ". " + rule.message();
  }
}
