package exolog.core.safety;

import exolog.core.id.RecallId;
import exolog.core.tenancy.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recall with everything that was decided about it.
 *
 * @param events oldest first; the first is the draft
 */
public record Recall(RecallId id, RecallDraft draft, List<RecallEvent> events) {
  public Recall {
    events = List.copyOf(events);
  }

  public RecallState state() {
    return events.getLast().state();
  }

  /** Somebody still has to do something: approve it, or work it to its close. */
  public boolean isOpen() {
    return state() == RecallState.DRAFT || state().isRunning();
  }

  public boolean exercise() {
    return draft.exercise();
  }

  public RecallEvent drafted() {
    return events.getFirst();
  }

  /** By account and by name: two logins of one person are one person. */
  public boolean isDraftedBy(Actor actor) {
    return actor.account().equals(Optional.of(drafted().account()))
        || actor.name().strip().equalsIgnoreCase(drafted().decidedBy().strip());
  }

  public Optional<Instant> since(RecallState state) {
    return events.stream().filter(event -> event.state() == state).map(RecallEvent::at).findFirst();
  }

  /** From the draft to the stop of the stock, which is the approval. */
  public Optional<Duration> timeToQuarantine() {
    return since(RecallState.APPROVED).map(at -> Duration.between(drafted().at(), at));
  }

  /** From the draft to the end: in an exercise, the drill's time. */
  public Optional<Duration> timeToClose() {
    return since(RecallState.CLOSED).map(at -> Duration.between(drafted().at(), at));
  }
}
