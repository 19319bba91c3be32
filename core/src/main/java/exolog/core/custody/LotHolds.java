package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.id.LotId;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic's own holds on lots. They bind this clinic only; a recall binds all. */
public final class LotHolds {
  private static final String INSERT =
      """
      insert into lot_hold (lot_id, seq, at, placed, reason, decided_by)
      values (:lot, :seq, :at, :placed, :reason, :by)
      """;

  private static final String ALL =
      """
      select seq, at, placed, reason, decided_by from lot_hold
       where lot_id = :lot order by seq desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;
  private final Lots lots;

  public LotHolds(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Lots lots) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
    this.lots = lots;
  }

  /** Stops every further draw from this lot in this clinic. Running draws finish first. */
  public Answer<LotHold> place(Actor actor, LotId lot, String reason) {
    return decide(actor, lot, true, reason);
  }

  public Answer<LotHold> lift(Actor actor, LotId lot, String reason) {
    return decide(actor, lot, false, reason);
  }

  /** The hold in force, if there is one. */
  public Optional<LotHold> current(Actor actor, LotId lot) {
    return tenancy.as(actor, () -> latest(lot).filter(LotHold::placed));
  }

  /** Every decision, newest first. */
  public List<LotHold> history(Actor actor, LotId lot) {
    return tenancy.as(actor, () -> all(lot, 200));
  }

  private Answer<LotHold> decide(Actor actor, LotId lot, boolean placed, String reason) {
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "lotHold.reason.missing",
          "reason",
          reason,
          "Give the reason, in at most 1000 characters.");
    }
    return tenancy.as(actor, () -> decideLocked(actor, lot, placed, reason.strip()));
  }

  private Answer<LotHold> decideLocked(Actor actor, LotId lot, boolean placed, String reason) {
    if (!lots.stopDraws(actor, lot)) {
      return Answer.refused("lot.unknown", "lot", lot, "There is no lot " + lot + ".");
    }
    Optional<LotHold> latest = latest(lot);
    if (placed == latest.map(LotHold::placed).orElse(false)) {
      return Answer.refused(
          "lotHold.already",
          "lot",
          lot,
          placed ? "This lot is already on hold here." : "This lot is not on hold here.");
    }
    LotHold next =
        new LotHold(
            latest.map(LotHold::seq).orElse(0) + 1,
            Instants.now(clock),
            placed,
            reason,
            actor.name());
    insert(lot, next);
    audit.write(actor, placed ? "lot.held-here" : "lot.hold-lifted-here", lot, "", reason);
    return Answer.given(next);
  }

  private void insert(LotId lot, LotHold hold) {
    jdbc.sql(INSERT)
        .param("lot", lot.value())
        .param("seq", hold.seq())
        .param("at", Instants.column(hold.at()))
        .param("placed", hold.placed())
        .param("reason", hold.reason())
        .param("by", hold.decidedBy())
        .update();
  }

  private Optional<LotHold> latest(LotId lot) {
    return all(lot, 1).stream().findFirst();
  }

  private List<LotHold> all(LotId lot, int limit) {
    return jdbc.sql(ALL)
        .param("lot", lot.value())
        .param("limit", limit)
        .query((row, _) ->
            new LotHold(
                row.getInt("seq"),
                Instants.at(row, "at"),
                row.getBoolean("placed"),
                row.getString("reason"),
                row.getString("decided_by")))
        .list();
  }
}
