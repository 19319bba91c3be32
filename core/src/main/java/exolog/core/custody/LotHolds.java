package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.audit.Decision;
import exolog.core.id.LotId;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clinic's own holds on lots. They bind this clinic only; a recall by the lot's keeper binds all.
 */
public final class LotHolds {
  private static final String EVER_HELD =
      "select distinct lot_id from lot_hold where cause = :cause order by lot_id limit 10000";

  private final JdbcClient jdbc;
  private final Holding holding;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Lots lots;

  public LotHolds(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Lots lots) {
    this.jdbc = jdbc;
    this.holding = new Holding(jdbc, clock, "lot_hold", List.of("lot_id"), "lot");
    this.tenancy = tenancy;
    this.audit = audit;
    this.lots = lots;
  }

  /** Stops every further draw from this lot in this clinic. Running draws finish first. */
  public Answer<Hold> place(Actor actor, LotId lot, String reason) {
    return locked(
        actor,
        lot,
        reason,
        () ->
            holding
                .byHand(actor, thing(lot), reason.strip())
                .then(hold -> told(actor, "lot.held-here", lot, hold, reason)));
  }

  /** The same on a recall's account, beside what else holds the lot. */
  public Answer<Hold> place(Actor actor, LotId lot, HoldCause.Recall cause, String reason) {
    return locked(
        actor,
        lot,
        reason,
        () ->
            told(
                actor,
                "lot.held-here",
                lot,
                holding.place(actor, thing(lot), cause, reason.strip()),
                reason));
  }

  /** Lifts one hold that a person placed; the others stay. */
  public Answer<Hold> lift(Actor actor, LotId lot, HoldCause cause, String reason) {
    return locked(
        actor,
        lot,
        reason,
        () ->
            holding
                .lift(actor, thing(lot), cause, reason.strip())
                .then(hold -> told(actor, "lot.hold-lifted-here", lot, hold, reason)));
  }

  /**
   * Ends a recall's holds and says how many. For the recall itself, which has its own rule for
   * that.
   */
  public int end(Actor actor, HoldCause.Recall cause, String reason) {
    return tenancy.as(
        actor,
        () -> {
          int ended = 0;
          for (LotId lot : everHeld(cause)) {
            lots.stopDraws(actor, lot);
            if (holding.end(actor, thing(lot), cause, reason)) {
              ended++;
              audit.write(actor, "lot.hold-lifted-here", lot, cause.text(), reason);
            }
          }
          return ended;
        });
  }

  /** The holds in force, the oldest first. */
  public List<Hold> standing(Actor actor, LotId lot) {
    return tenancy.as(actor, () -> holding.standing(thing(lot)));
  }

  /** Every decision, newest first. */
  public List<Decision> history(Actor actor, LotId lot) {
    return tenancy.as(actor, () -> holding.history(thing(lot)));
  }

  private Answer<Hold> locked(
      Actor actor, LotId lot, String reason, java.util.function.Supplier<Answer<Hold>> act) {
    Optional<Refusal> refused = Holding.reasonRefused(reason);
    if (refused.isPresent()) {
      return Answer.refused(List.of(refused.get()));
    }
    return tenancy.as(
        actor,
        () ->
            lots.stopDraws(actor, lot)
                ? act.get()
                : Answer.refused("lot.unknown", "lot", lot, "There is no lot " + lot + "."));
  }

  private Answer<Hold> told(Actor actor, String act, LotId lot, Hold hold, String reason) {
    audit.write(actor, act, lot, hold.cause().text(), reason.strip());
    return Answer.given(hold);
  }

  private List<LotId> everHeld(HoldCause.Recall cause) {
    return jdbc.sql(EVER_HELD)
        .param("cause", cause.text())
        .query((row, _) -> new LotId(row.getObject("lot_id", UUID.class)))
        .list();
  }

  private static Map<String, UUID> thing(LotId lot) {
    return Map.of("lot_id", lot.value());
  }
}
