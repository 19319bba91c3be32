package exolog.core.passport;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.custody.Vials;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes passports from the public: a label was copied, a serial misprinted, a vial never was. */
public final class Revocations {
  private static final String INSERT =
      """
      insert into passport_revocation (vial_id, seq, at, revoked, reason, decided_by)
      values (:vial, :seq, :at, :revoked, :reason, :by)
      """;

  private static final String LATEST =
      """
      select seq, at, revoked, reason, decided_by from passport_revocation
       where vial_id = :vial order by seq desc limit 1
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;
  private final Vials vials;

  public Revocations(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Vials vials) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
    this.vials = vials;
  }

  /** From now on the number is answered as one that never was. */
  public Answer<Revocation> revoke(Actor actor, VialId vial, String reason) {
    return decide(actor, vial, true, reason);
  }

  public Answer<Revocation> restore(Actor actor, VialId vial, String reason) {
    return decide(actor, vial, false, reason);
  }

  /** The revocation in force, if there is one. */
  public Optional<Revocation> current(Actor actor, VialId vial) {
    return tenancy.as(actor, () -> latest(vial).filter(Revocation::revoked));
  }

  private Answer<Revocation> decide(Actor actor, VialId vial, boolean revoked, String reason) {
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "passport.reason.missing",
          "passportReason",
          reason,
          "Give the reason, in at most 1000 characters.");
    }
    return tenancy.as(actor, () -> decideLocked(actor, vial, revoked, reason.strip()));
  }

  private Answer<Revocation> decideLocked(
      Actor actor, VialId vial, boolean revoked, String reason) {
    if (vials.lock(actor, vial).isEmpty()) {
      return Answer.refused(
          "vial.unknown", "vial", vial, "There is no vial " + vial + " in this clinic.");
    }
    Optional<Revocation> latest = latest(vial);
    if (revoked == latest.map(Revocation::revoked).orElse(false)) {
      return Answer.refused(
          "passport.revoked.already",
          "passportReason",
          reason,
          revoked
              ? "This passport is revoked already. Nothing is left to do."
              : "This passport is not revoked. Nothing is left to do.");
    }
    Revocation next =
        new Revocation(
            latest.map(Revocation::seq).orElse(0) + 1,
            Instants.now(clock),
            revoked,
            reason,
            actor.name());
    insert(vial, next);
    audit.write(actor, revoked ? "passport.revoked" : "passport.restored", vial, "", reason);
    return Answer.given(next);
  }

  private void insert(VialId vial, Revocation next) {
    jdbc.sql(INSERT)
        .param("vial", vial.value())
        .param("seq", next.seq())
        .param("at", Instants.column(next.at()))
        .param("revoked", next.revoked())
        .param("reason", next.reason())
        .param("by", next.decidedBy())
        .update();
  }

  private Optional<Revocation> latest(VialId vial) {
    return jdbc.sql(LATEST)
        .param("vial", vial.value())
        .query((row, _) ->
            new Revocation(
                row.getInt("seq"),
                Instants.at(row, "at"),
                row.getBoolean("revoked"),
                row.getString("reason"),
                row.getString("decided_by")))
        .optional();
  }
}
