package exolog.core.course;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic's stops on diluent and device lots: materials of which it keeps no stock here. */
public final class MaterialHolds {
  private static final String INSERT =
      """
      insert into material_hold (kind, lot, seq, at, placed, reason, decided_by)
      values (:kind, :lot, :seq, :at, :placed, :reason, :by)
      """;

  private static final String LATEST =
      """
      select kind, lot, seq, at, placed, reason, decided_by from material_hold
       where kind = :kind and lot = :lot order by seq desc limit 1
      """;

  /** There is no row to lock for a lot that was never stopped. Draws share, a stop waits. */
  private static final String SHARE =
      "select pg_advisory_xact_lock_shared(hashtextextended(:key, 503))::text";

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:key, 503))::text";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public MaterialHolds(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Stops every further draw with this lot in this clinic. Running draws finish first. */
  public Answer<MaterialHold> place(
      Actor actor, MaterialHold.Kind kind, String lot, String reason) {
    return decide(actor, kind, lot, true, reason);
  }

  public Answer<MaterialHold> lift(Actor actor, MaterialHold.Kind kind, String lot, String reason) {
    return decide(actor, kind, lot, false, reason);
  }

  /** The stop in force, if there is one. */
  public Optional<MaterialHold> current(Actor actor, MaterialHold.Kind kind, String lot) {
    return tenancy.as(actor, () -> latest(kind, lot).filter(MaterialHold::placed));
  }

  /** The first stop on any of these, held so until the draw that asks has ended. */
  Optional<MaterialHold> holdStill(Actor actor, Materials materials) {
    Optional<MaterialHold> diluent =
        materials.diluentLot().flatMap(lot -> shared(actor, MaterialHold.Kind.DILUENT_LOT, lot));
    return diluent.or(() ->
        materials.deviceLot().flatMap(lot -> shared(actor, MaterialHold.Kind.DEVICE_LOT, lot)));
  }

  private Optional<MaterialHold> shared(Actor actor, MaterialHold.Kind kind, String lot) {
    lock(SHARE, actor, kind, lot);
    return latest(kind, lot).filter(MaterialHold::placed);
  }

  private Answer<MaterialHold> decide(
      Actor actor, MaterialHold.Kind kind, String lot, boolean placed, String reason) {
    if (!lot.matches("[!-~]{1,40}")) {
      return Answer.refused(
          "materialHold.lot.form",
          "lot",
          lot,
          "\"" + lot + "\" is not a lot number. It has 1 to 40 characters without spaces.");
    }
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "materialHold.reason.missing",
          "reason",
          reason,
          "Give the reason, in at most 1000 characters.");
    }
    return tenancy.as(actor, () -> decideLocked(actor, kind, lot, placed, reason.strip()));
  }

  private Answer<MaterialHold> decideLocked(
      Actor actor, MaterialHold.Kind kind, String lot, boolean placed, String reason) {
    lock(LOCK, actor, kind, lot);
    Optional<MaterialHold> latest = latest(kind, lot);
    if (placed == latest.map(MaterialHold::placed).orElse(false)) {
      return Answer.refused(
          "materialHold.already",
          "lot",
          lot,
          placed ? "This lot is already stopped here." : "This lot is not stopped here.");
    }
    MaterialHold next =
        new MaterialHold(
            kind,
            lot,
            latest.map(MaterialHold::seq).orElse(0) + 1,
            Instants.now(clock),
            placed,
            reason,
            actor.name());
    insert(next);
    audit.write(
        actor,
        placed ? "material.held" : "material.hold-lifted",
        actor.clinic(),
        kind + " " + lot,
        reason);
    return Answer.given(next);
  }

  private void lock(String statement, Actor actor, MaterialHold.Kind kind, String lot) {
    jdbc.sql(statement)
        .param("key", actor.clinic() + " " + kind + " " + lot)
        .query(String.class)
        .optional();
  }

  private void insert(MaterialHold hold) {
    jdbc.sql(INSERT)
        .param("kind", hold.kind().name())
        .param("lot", hold.lot())
        .param("seq", hold.seq())
        .param("at", Instants.column(hold.at()))
        .param("placed", hold.placed())
        .param("reason", hold.reason())
        .param("by", hold.decidedBy())
        .update();
  }

  private Optional<MaterialHold> latest(MaterialHold.Kind kind, String lot) {
    return jdbc.sql(LATEST)
        .param("kind", kind.name())
        .param("lot", lot)
        .query((row, _) ->
            new MaterialHold(
                kind,
                lot,
                row.getInt("seq"),
                Instants.at(row, "at"),
                row.getBoolean("placed"),
                row.getString("reason"),
                row.getString("decided_by")))
        .optional();
  }
}
