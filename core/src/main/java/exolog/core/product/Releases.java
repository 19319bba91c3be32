package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.id.LotId;
import exolog.core.practice.Signature;
import exolog.core.product.release.Gate;
import exolog.core.product.release.Verdict;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Releases of lots: signed acts, which the rules of safety allow or nobody. */
public final class Releases {
  private final ReleaseRows rows;
  private final LotDecisions decisions;
  private final LotDossiers dossiers;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Releases(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new ReleaseRows(jdbc);
    this.decisions = new LotDecisions(jdbc, audit, clock);
    this.dossiers = new LotDossiers(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Releases a lot against which no rule of safety stands. */
  public Answer<Lot> release(Actor actor, LotId id, Signature signer, String reason) {
    return sign(actor, id, signer, Optional.empty(), reason);
  }

  /**
   * Releases a lot whose final sterility result is awaited, on the word of two. It shows until the
   * result arrives; a bad one puts the lot on hold.
   */
  public Answer<Lot> releaseForInterim(
      Actor actor, LotId id, Signature signer, Signature approver, String reason) {
    return sign(actor, id, signer, Optional.of(approver), reason);
  }

  /** Every release of a lot, newest first. */
  public List<LotRelease> of(LotId id) {
    return rows.of(id, 200);
  }

  /** The release that stands while the final sterility result is awaited. */
  public Optional<LotRelease> interim(LotId id) {
    return rows.of(id, 1).stream().findFirst().filter(LotRelease::isInterim);
  }

  private Answer<Lot> sign(
      Actor actor, LotId id, Signature signer, Optional<Signature> approver, String reason) {
    Instant now = Instants.now(clock);
    if (!signer.holds(actor.clinic(), now)
        || approver.filter(other -> !other.holds(actor.clinic(), now)).isPresent()) {
      return Answer.refused(
          "release.signature.old",
          "password",
          "",
          "The signature is not of this clinic or older than ten minutes. Sign again.");
    }
    if (approver.filter(other -> other.account().equals(signer.account())).isPresent()) {
      return Answer.refused(
          "release.approver.same",
          "approver",
          signer.name(),
          "The approver of an interim release is "
              + signer.name()
              + ", who also releases. Expected someone else.");
    }
    return tenancy.as(
        actor,
        () ->
            decisions
                .kept(actor, id)
                .then(lot -> judged(actor, lot, signer, approver, reason, now)));
  }

  private Answer<Lot> judged(
      Actor actor,
      Lot lot,
      Signature signer,
      Optional<Signature> approver,
      String reason,
      Instant now) {
    LotDossiers.Judged judged =
        approver
            .map(other -> dossiers.judgeForInterim(lot, signer.name(), other.name()))
            .orElseGet(() -> dossiers.judge(lot));
    Verdict verdict = judged.verdict();
    if (verdict.gate() == Gate.BLOCKED) {
      return ReleaseSentence.refused(lot, verdict);
    }
    if (approver.isPresent() && !verdict.interim()) {
      return Answer.refused(
          "release.interim.needless",
          "approver",
          "",
          "The final sterility result is known. Release the lot for good.");
    }
    return decisions
        .become(
            actor,
            lot.id(),
            LotStatus.RELEASED,
            reason,
            seq -> rows.insert(lot.id(), seq, now, signer, approver, judged))
        .then(released -> {
          audit.write(
              actor,
              approver.isPresent() ? "lot.released-for-interim" : "lot.released",
              lot.id(),
              "signed by "
                  + signer.name()
                  + approver.map(other -> ", approved by " + other.name()).orElse(""),
              reason);
          return Answer.given(released);
        });
  }
}
