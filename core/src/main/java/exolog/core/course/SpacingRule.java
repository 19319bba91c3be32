package exolog.core.course;

import exolog.core.answer.Refusal;
import java.util.Optional;

/** What needs a reason: a session before its window, and one that was not planned. */
final class SpacingRule {
  private SpacingRule() {}

  static Optional<Refusal> refusal(Course course, Schedule schedule, String note) {
    if (!note.isBlank()) {
      return Optional.empty();
    }
    Optional<PlannedSession> next = schedule.next();
    if (next.isEmpty()) {
      return Optional.of(
          new Refusal(
              "session.beyondPlan",
              "note",
              note,
              over(course, schedule)
                  + " Write in the note why one more is given, or end the course."));
    }
    return next.filter(session -> session.mark() == PlannedSession.Mark.AHEAD)
        .map(session ->
            new Refusal(
                "session.early",
                "note",
                note,
                "Session "
                    + session.number()
                    + " is due on "
                    + session.due()
                    + " and on time from "
                    + session.opens()
                    + ". Write in the note why it is given earlier, or book it for that day."));
  }

  private static String over(Course course, Schedule schedule) {
    int missed = schedule.missed().size();
    return missed == 0
        ? "All " + course.sessionsPlanned() + " planned sessions are held."
        : "The plan of "
            + course.sessionsPlanned()
            + " sessions is over, with "
            + missed
            + " missed.";
  }
}
