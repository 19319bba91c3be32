package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.custody.HoldCause;
import exolog.core.custody.Holding;
import exolog.core.id.RecallId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The holds that a recall placed on vials, on lots of other keepers and on materials. Closing a
 * recall frees nothing: what is left was found wanting. Only then may a person end its holds, with
 * the reason why the stock is good after all. A lot of our own that was recalled stays recalled.
 */
public final class RecallHolds {
  private final RecallRows rows;
  private final Recalls.Rooms rooms;
  private final Tenancy tenancy;

  public RecallHolds(JdbcClient jdbc, Tenancy tenancy, Recalls.Rooms rooms) {
    this.rows = new RecallRows(jdbc);
    this.rooms = rooms;
    this.tenancy = tenancy;
  }

  /** Ends all of them at once and says how many; what others hold beside the recall stays held. */
  public Answer<Integer> end(Actor actor, RecallId id, String reason) {
    Optional<Refusal> refused = Holding.reasonRefused(reason);
    if (refused.isPresent()) {
      return Answer.refused(List.of(refused.get()));
    }
    if (actor.account().isEmpty()) {
      return Answer.refused(
          "recall.person.named",
          "person",
          actor.name(),
          "A recall is a person's act. Sign in with an account of this clinic.");
    }
    return tenancy.as(actor, () -> endLocked(actor, id, reason.strip()));
  }

  private Answer<Integer> endLocked(Actor actor, RecallId id, String reason) {
    rows.lock(id);
    Optional<Recall> recall = rows.find(id);
    if (recall.isEmpty()) {
      return Answer.refused(
          "recall.unknown", "recall", id, "There is no recall " + id + " in this clinic.");
    }
    if (recall.get().state() != RecallState.CLOSED) {
      return running(recall.get());
    }
    HoldCause.Recall cause = Stops.cause(recall.get());
    int lots = rooms.lotHolds().end(actor, cause, reason);
    int vials = rooms.vials().endHolds(actor, cause, reason);
    int ended = lots + vials + rooms.materialHolds().end(actor, cause, reason);
    return ended > 0
        ? Answer.given(ended)
        : Answer.refused(
            "recall.holds.none",
            "reason",
            reason,
            "This recall holds nothing any more. A lot that was recalled for good is not a hold: it stays recalled.");
  }

  private static Answer<Integer> running(Recall recall) {
    return Answer.refused(
        "recall.holds.running",
        "recall",
        recall.id(),
        "The recall of "
            + recall.draft().scope().label()
            + " ("
            + recall.draft().reason().strip()
            + ") is "
            + recall.state()
            + ". Its holds end only after it is closed.");
  }
}
