package exolog.core.safety;

import exolog.core.id.RecallId;
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

  public boolean exercise() {
    return draft.exercise();
  }

  public RecallEvent drafted() {
    return events.getFirst();
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
