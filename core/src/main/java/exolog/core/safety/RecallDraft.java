package exolog.core.safety;

import exolog.core.answer.Checks;

/**
 * A recall as proposed.
 *
 * @param exercise a drill: it is timed and marked, and holds no stock
 */
public record RecallDraft(
    RecallScope scope, RecallClass hazard, CheckLevel level, String reason, boolean exercise) {
  Checks check() {
    Checks checks = new Checks();
    scope.check(checks);
    return checks.require(
        !reason.isBlank() && reason.length() <= 1000,
        "recall.reason.missing",
        "reason",
        reason,
        "Say why, in at most 1000 characters.");
  }
}
