package exolog.core.consultation;

import exolog.core.answer.Checks;
import exolog.core.practice.Role;
import java.util.Optional;

/** Who may sign against which answer: pure. */
final class OverrideRule {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1000;

  private OverrideRule() {}

  /**
   * @param signer the role of the account that signed; empty where there is none
   */
  static Checks check(
      ScreeningAnswer answer, boolean signatureHolds, Optional<Role> signer, String reason) {
    ScreeningQuestion question = answer.question();
    String field = question.key();
    Checks checks =
        new Checks()
            .require(
                question.overridableBy().isPresent(),
                "override.forbidden",
                field,
                answer.reply(),
                "Nobody may sign against \"" + question.sentence() + "\" " + question.advice())
            .require(
                answer.speaksAgainst(),
                "override.needless",
                field,
                answer.reply(),
                "\"" + question.sentence() + "\" stops nothing as it is answered.")
            .require(
                answer.overridden().isEmpty(),
                "override.twice",
                field,
                answer.reply(),
                "Signed already by "
                    + answer.overridden().map(SignedOverride::signedBy).orElse("")
                    + ". One signature is kept.");
    if (!checks.passed()) {
      return checks;
    }
    return checks
        .require(
            signatureHolds,
            "override.signature.old",
            "password",
            "",
            "The signature is not of this clinic or older than ten minutes. Sign again.")
        .require(
            signer.equals(question.overridableBy()),
            "override.role",
            "password",
            signer.map(Role::name).orElse(""),
            question.overridableBy().map(ProceedRule::named).orElse("")
                + " must sign this. Ask one to sign with login and password.")
        .require(
            reason.strip().length() >= SHORTEST && reason.strip().length() <= LONGEST,
            "override.reason",
            "reason",
            reason,
            "Give the reason in %d to %d characters: it stays in the record beside the name."
                .formatted(SHORTEST, LONGEST));
  }
}
