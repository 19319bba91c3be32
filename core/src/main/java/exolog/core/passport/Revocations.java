package exolog.core.passport;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.audit.Decision;
import exolog.core.audit.Decisions;
import exolog.core.custody.Vials;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes passports from the public: a label was copied, a serial misprinted, a vial never was. */
public final class Revocations {
  /** Revoked or not: there is one cause only. */
  private static final String CAUSE = "HAND:0";

  private final Decisions decisions;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;
  private final Vials vials;

  public Revocations(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Vials vials) {
    this.decisions = new Decisions(jdbc, "passport_revocation", List.of("vial_id"));
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
    this.vials = vials;
  }

  /** From now on the number is answered as one that never was. */
  public Answer<Decision> revoke(Actor actor, VialId vial, String reason) {
    return decide(actor, vial, true, reason);
  }

  public Answer<Decision> restore(Actor actor, VialId vial, String reason) {
    return decide(actor, vial, false, reason);
  }

  /** The revocation in force, if there is one. */
  public Optional<Decision> current(Actor actor, VialId vial) {
    return tenancy.as(actor, () -> standing(vial));
  }

  private Answer<Decision> decide(Actor actor, VialId vial, boolean revoked, String reason) {
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "passport.reason.missing",
          "passportReason",
          reason,
          "Give the reason, in at most 1000 characters.");
    }
    return tenancy.as(actor, () -> decideLocked(actor, vial, revoked, reason.strip()));
  }

  private Answer<Decision> decideLocked(Actor actor, VialId vial, boolean revoked, String reason) {
    if (vials.lock(actor, vial).isEmpty()) {
      return Answer.refused(
          "vial.unknown", "vial", vial, "There is no vial " + vial + " in this clinic.");
    }
    if (revoked == standing(vial).isPresent()) {
      return Answer.refused(
          "passport.revoked.already",
          "passportReason",
          reason,
          revoked
              ? "This passport is revoked already. Nothing is left to do."
              : "This passport is not revoked. Nothing is left to do.");
    }
    Decision next =
        new Decision(
            decisions.next(thing(vial)), Instants.now(clock), CAUSE, revoked, reason, actor.name());
    decisions.add(thing(vial), next);
    audit.write(actor, revoked ? "passport.revoked" : "passport.restored", vial, "", reason);
    return Answer.given(next);
  }

  private Optional<Decision> standing(VialId vial) {
    return decisions.standing(thing(vial)).stream().findFirst();
  }

  private static Map<String, UUID> thing(VialId vial) {
    return Map.of("vial_id", vial.value());
  }
}
