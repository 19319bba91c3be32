package exolog.core.consultation;

import java.time.Instant;
import java.util.List;

/**
 * What was asked and answered.
 *
 * @param answers in the order of their questions
 * @param unanswered questions to a person that are still open, in their order
 */
public record Screening(List<ScreeningAnswer> answers, List<ScreeningQuestion> unanswered) {
  public Screening {
    answers = List.copyOf(answers);
    unanswered = List.copyOf(unanswered);
  }

  public boolean isComplete() {
    return unanswered.isEmpty();
  }

  /** Answers that stop the treatment and that nobody signed against. */
  public List<ScreeningAnswer> stopping() {
    return answers.stream().filter(ScreeningAnswer::stops).toList();
  }

  public List<ScreeningAnswer> overridden() {
    return answers.stream().filter(answer -> answer.overridden().isPresent()).toList();
  }

  public List<ScreeningAnswer> warnings() {
    return answers.stream().filter(ScreeningAnswer::warns).toList();
  }

  /** Warnings that nobody has said to have read. */
  public List<ScreeningAnswer> unread() {
    return warnings().stream().filter(answer -> answer.acknowledged().isEmpty()).toList();
  }

  /** Answers of people that no longer hold: they are asked again before a session. */
  public List<ScreeningAnswer> stale(Instant now) {
    return answers.stream()
        .filter(answer -> answer.question().isAsked() && answer.isStale(now))
        .toList();
  }

  /** The longest time to think that an answer asks for; 0 where none does. */
  public int reflectionDays() {
    return answers.stream()
        .filter(answer -> answer.effect().isPresent())
        .mapToInt(answer -> answer.question().reflectionDays())
        .max()
        .orElse(0);
  }

  /** The place of the newest answer: what a form was filled beside. */
  public long seen() {
    return answers.stream().mapToLong(ScreeningAnswer::seq).max().orElse(0);
  }
}
