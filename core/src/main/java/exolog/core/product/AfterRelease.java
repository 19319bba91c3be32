package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.product.LotRelease.Ended;
import exolog.core.product.release.Result;
import exolog.core.product.release.RuleResult;
import exolog.core.product.release.Severity;
import exolog.core.product.release.Verdict;
import exolog.core.tenancy.Actor;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a new result does to a lot that is already released. */
final class AfterRelease {
  private static final String STERILITY = "STE-01";

  private final ReleaseRows rows;
  private final LotDossiers dossiers;
  private final LotDecisions decisions;
  private final Clock clock;

  AfterRelease(JdbcClient jdbc, LotDecisions decisions, Clock clock) {
    this.rows = new ReleaseRows(jdbc);
    this.dossiers = new LotDossiers(jdbc);
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * A rule of safety that now fails holds the lot; a final sterility result ends an interim one.
   */
  Answer<Lot> lookedAtAgain(Actor actor, Lot lot) {
    if (lot.status() != LotStatus.RELEASED) {
      return Answer.given(lot);
    }
    Optional<LotRelease> interim =
        rows.of(lot.id(), 1).stream().findFirst().filter(LotRelease::isInterim);
    Verdict verdict =
        interim
            .map(release ->
                dossiers.judgeForInterim(lot, release.signer(), release.approver().orElse("")))
            .orElseGet(() -> dossiers.judge(lot))
            .verdict();
    List<RuleResult> failed =
        verdict.rules().stream()
            .filter(rule -> rule.severity() == Severity.BLOCK && rule.result() == Result.FAIL)
            .toList();
    if (!failed.isEmpty()) {
      return held(actor, lot, interim, ReleaseSentence.sentence(failed.getFirst()));
    }
    if (interim.isPresent() && verdict.rule(STERILITY).result() == Result.PASS) {
      end(lot, interim.get(), Ended.Outcome.STERILE, verdict.rule(STERILITY).message());
    }
    return Answer.given(lot);
  }

  /**
   * A donor who turns out reactive holds what came from them, whatever the certificates say; any
   * other result is put to the rules again.
   */
  Answer<Lot> donorTested(Actor actor, Lot lot, Donor donor, DonorTest test) {
    if (lot.status() != LotStatus.RELEASED || test.result() != DonorTest.Finding.REACTIVE) {
      return lookedAtAgain(actor, lot);
    }
    return held(
        actor,
        lot,
        rows.of(lot.id(), 1).stream().findFirst().filter(LotRelease::isInterim),
        "Donor "
            + donor.code()
            + " is reactive for "
            + test.agent()
            + ", specimen of "
            + test.testedOn());
  }

  private Answer<Lot> held(Actor actor, Lot lot, Optional<LotRelease> interim, String reason) {
    interim.ifPresent(release -> end(lot, release, Ended.Outcome.HELD, reason));
    Actor rules = Actor.software(actor.clinic(), "release rules");
    return decisions.become(
        rules,
        lot.id(),
        LotStatus.HOLD,
        reason.length() > 1000 ? reason.substring(0, 1000) : reason);
  }

  private void end(Lot lot, LotRelease release, Ended.Outcome outcome, String message) {
    rows.end(lot.id(), release, new Ended(Instants.now(clock), outcome, message));
  }
}
