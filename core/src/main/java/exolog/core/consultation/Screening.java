package exolog.core.consultation;

import java.util.List;

/**
 * What was asked and answered.
 *
 * @param unanswered questions still open, in their order
 */
public record Screening(List<ScreeningAnswer> answers, List<ScreeningQuestion> unanswered) {
  public Screening {
    answers = List.copyOf(answers);
    unanswered = List.copyOf(unanswered);
  }

  public boolean isComplete() {
    return unanswered.isEmpty();
  }

  public List<ScreeningAnswer> blocking() {
    return answers.stream().filter(ScreeningAnswer::blocks).toList();
  }

  public List<ScreeningAnswer> warnings() {
    return answers.stream().filter(ScreeningAnswer::warns).toList();
  }
}
