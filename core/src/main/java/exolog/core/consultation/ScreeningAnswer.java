package exolog.core.consultation;

/** The latest reply to one question. */
public record ScreeningAnswer(ScreeningQuestion question, Reply reply, String note) {
  /** Whether this alone stops the treatment. */
  public boolean blocks() {
    return question.action() == ScreeningQuestion.Action.BLOCK && reply != Reply.NO;
  }

  public boolean warns() {
    return question.action() == ScreeningQuestion.Action.WARN && reply != Reply.NO;
  }
}
