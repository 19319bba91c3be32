package exolog.core.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import java.util.ArrayList;
import java.util.List;

/** When a consultation may lead to a course: pure, every reason at once. */
final class ProceedRule {
  private ProceedRule() {}

  static Answer<TreatmentPlan> check(Consultation consultation, Screening screening) {
    List<Refusal> refusals = new ArrayList<>();
    for (ScreeningAnswer answer : screening.blocking()) {
      refusals.add(
          new Refusal(
              "screening.blocks",
              answer.question().key(),
              answer.reply().name(),
              answer.question().sentence()
                  + " "
                  + word(answer.reply())
                  + ". "
                  + answer.question().advice()));
    }
    for (ScreeningQuestion question : screening.unanswered()) {
      refusals.add(
          new Refusal(
              "screening.unanswered", question.key(), "", "Answer first: " + question.sentence()));
    }
    if (consultation.plan().isEmpty()) {
      refusals.add(
          new Refusal(
              "consultation.plan.missing", "plan", "", "There is no plan yet. Enter it first."));
    }
    return refusals.isEmpty()
        ? Answer.given(consultation.plan().orElseThrow())
        : Answer.refused(refusals);
  }

  private static String word(Reply reply) {
    return switch (reply) {
      case YES -> "Yes";
      case NO -> "No";
      case UNKNOWN -> "Not known";
    };
  }
}
