package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.id.LotId;
import exolog.core.tenancy.Actor;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one way in which a lot's status changes. */
final class LotDecisions {
  private final LotRows rows;
  private final Audit audit;
  private final Clock clock;

  LotDecisions(JdbcClient jdbc, Audit audit, Clock clock) {
    this.rows = new LotRows(jdbc);
    this.audit = audit;
    this.clock = clock;
  }

  Answer<Lot> become(Actor actor, LotId id, LotStatus next, String reason) {
    return become(actor, id, next, reason, _ -> {});
  }

  /**
   * Waits for running draws, then changes the status.
   *
   * @param before is told the number of the event before it is written
   */
  Answer<Lot> become(Actor actor, LotId id, LotStatus next, String reason, IntConsumer before) {
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "lot.reason.missing", "reason", reason, "Give the reason, in at most 1000 characters.");
    }
    rows.lock(id);
    return kept(actor, id)
        .then(lot ->
            lot.status().mayBecome(next)
                ? change(actor, lot, next, reason.strip(), before)
                : Answer.refused(
                    "lot.status.impossible",
                    "status",
                    next,
                    "Lot "
                        + lot.number()
                        + " is "
                        + lot.status()
                        + " and cannot become "
                        + next
                        + "."));
  }

  private Answer<Lot> change(
      Actor actor, Lot lot, LotStatus next, String reason, IntConsumer before) {
    int seq = rows.nextEvent(lot.id());
    before.accept(seq);
    rows.insert(lot.id(), new LotEvent(seq, Instants.now(clock), next, reason, actor.name()));
    audit.write(actor, "lot.status-changed", lot.id(), lot.status() + " to " + next, reason);
    return Answer.given(rows.find(lot.id()).orElseThrow());
  }

  Answer<Lot> kept(Actor actor, LotId id) {
    Optional<Lot> lot = rows.find(id);
    if (lot.isEmpty()) {
      return Answer.refused("lot.unknown", "lot", id, "There is no lot " + id + ".");
    }
    if (!lot.get().keeper().equals(actor.clinic())) {
      return Answer.refused(
          "lot.notKept",
          "lot",
          lot.get().number(),
          "Lot "
              + lot.get().number()
              + " is kept by another clinic. Place a hold of your own instead.");
    }
    return Answer.given(lot.get());
  }
}
