package exolog.core.consultation;

import exolog.core.consultation.ScreeningQuestion.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The latest reply to one question, to the version that was asked.
 *
 * @param seq its place among all answers of the clinic; a later one has the greater
 */
public record ScreeningAnswer(
    ScreeningQuestion question,
    Reply reply,
    long seq,
    Instant at,
    String answeredBy,
    Optional<Acknowledgement> acknowledged,
    Optional<SignedOverride> overridden) {
  /** What the reply does; nothing when it is "no". */
  public Optional<Action> effect() {
    return switch (reply) {
      case YES -> Optional.of(question.yes());
      case UNKNOWN -> Optional.of(question.unknown());
      case NO -> Optional.empty();
    };
  }

  /** Whether this speaks against treating, overridden or not. */
  public boolean speaksAgainst() {
    return effect().filter(Action::stops).isPresent();
  }

  /** Whether this alone stops the treatment. */
  public boolean stops() {
    return speaksAgainst() && overridden.isEmpty();
  }

  public boolean warns() {
    return effect().filter(action -> action == Action.WARN).isPresent();
  }

  public boolean mayBeOverridden() {
    return stops() && question.overridableBy().isPresent();
  }

  /** When a deferring answer is asked again. */
  public Optional<Instant> askAgainFrom() {
    return effect()
        .filter(action -> action == Action.DEFER)
        .flatMap(_ -> question.againAfterDays())
        .map(days -> at.plus(Duration.ofDays(days)));
  }

  /** Whether too much time has passed for the reply to be relied on. */
  public boolean isStale(Instant now) {
    return question
        .holdsDays()
        .filter(days -> !now.isBefore(at.plus(Duration.ofDays(days))))
        .isPresent();
  }
}
