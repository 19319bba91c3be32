package exolog.core.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.practice.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When a consultation may lead to a course: pure, every reason at once. */
final class ProceedRule {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private ProceedRule() {}

  static Answer<TreatmentPlan> check(
      Consultation consultation, Screening screening, Thinking thinking, Instant now, ZoneId zone) {
    List<Refusal> refusals = new ArrayList<>();
    screening.stopping().forEach(answer -> refusals.add(stops(answer, zone)));
    for (ScreeningQuestion question : screening.unanswered()) {
      refusals.add(
          refusal("screening.unanswered", question, "", "Answer first: " + question.sentence()));
    }
    screening.stale(now).stream()
        .filter(answer -> !answer.stops())
        .forEach(answer -> refusals.add(stale(answer, zone)));
    screening.unread().forEach(answer -> refusals.add(unread(answer)));
    if (consultation.plan().isEmpty()) {
      refusals.add(
          new Refusal(
              "consultation.plan.missing", "plan", "", "There is no plan yet. Enter it first."));
    }
    thinking.refusal(now, zone).ifPresent(refusals::add);
    return refusals.isEmpty()
        ? Answer.given(consultation.plan().orElseThrow())
        : Answer.refused(refusals);
  }

  private static Refusal stops(ScreeningAnswer answer, ZoneId zone) {
    String again =
        answer
            .askAgainFrom()
            .map(from -> " Ask again from " + DAY.format(from.atZone(zone)) + until(answer) + ".")
            .orElse("");
    String signed =
        answer
            .question()
            .overridableBy()
            .map(role -> " " + named(role) + " may sign against it, with a reason.")
            .orElse("");
    return refusal(
        "screening.stops",
        answer.question(),
        answer.reply().name(),
        said(answer) + " " + answer.question().advice() + again + signed);
  }

  private static Refusal stale(ScreeningAnswer answer, ZoneId zone) {
    return refusal(
        "screening.stale",
        answer.question(),
        answer.reply().name(),
        "Ask again: "
            + answer.question().sentence()
            + " The answer is of "
            + DAY.format(answer.at().atZone(zone))
            + " and holds "
            + answer.question().holdsDays().orElseThrow()
            + " days.");
  }

  private static Refusal unread(ScreeningAnswer answer) {
    return refusal(
        "screening.unread",
        answer.question(),
        answer.reply().name(),
        "Say that you have read the warning: " + said(answer) + " " + answer.question().advice());
  }

  private static String until(ScreeningAnswer answer) {
    String until = answer.question().until();
    return until.isEmpty() ? "" : ", " + until;
  }

  private static String said(ScreeningAnswer answer) {
    return answer.question().sentence() + " " + word(answer.reply()) + ".";
  }

  private static Refusal refusal(
      String key, ScreeningQuestion question, String value, String sentence) {
    return new Refusal(key, question.key(), value, sentence);
  }

  static String word(Reply reply) {
    return switch (reply) {
      case YES -> "Yes";
      case NO -> "No";
      case UNKNOWN -> "Not known";
    };
  }

  static String named(Role role) {
    return "A " + role.name().toLowerCase(Locale.ROOT);
  }
}
