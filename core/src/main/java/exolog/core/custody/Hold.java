package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.audit.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A hold that stands. */
public record Hold(HoldCause cause, Instant at, String reason, String decidedBy) {
  static Hold of(Decision decision) {
    return new Hold(
        HoldCause.of(decision.cause()), decision.at(), decision.reason(), decision.decidedBy());
  }

  public boolean byHand() {
    return cause instanceof HoldCause.Hand;
  }

  /** The reasons of several, as a sentence quotes them. */
  public static String reasons(List<Hold> holds) {
    return holds.stream().map(Hold::reason).distinct().collect(Collectors.joining("; "));
  }

  /** Why a person may not place a hold for this reason; the same press twice is one hold. */
  static Optional<Refusal> twice(List<Hold> standing, String thing, String reason) {
    return standing.stream().anyMatch(hold -> hold.byHand() && hold.reason().equals(reason))
        ? Optional.of(
            new Refusal(
                "hold.already",
                "reason",
                reason,
                "This " + thing + " is already on hold for this reason."))
        : Optional.empty();
  }

  /** The hold that a person may lift, or why not. */
  static Answer<Hold> liftable(List<Hold> standing, String thing, HoldCause cause) {
    Optional<Hold> found = standing.stream().filter(hold -> hold.cause().equals(cause)).findFirst();
    if (found.isEmpty()) {
      return Answer.refused(
          "hold.none", "reason", cause, "This hold on the " + thing + " is lifted already.");
    }
    return switch (cause) {
      case HoldCause.Hand _ -> Answer.given(found.get());
      case HoldCause.Recall _ ->
          Answer.refused(
              "hold.recall",
              "reason",
              cause,
              "A recall holds this "
                  + thing
                  + " ("
                  + found.get().reason()
                  + "). Nobody lifts that by hand: bring the recall to its end, and end its holds there.");
    };
  }
}
