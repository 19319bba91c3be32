package exolog.core.course;

import exolog.core.course.PlannedSession.Mark;
import exolog.core.id.SessionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every session of a course with its due day, window and mark. The interval counts from the last
 * one held. One that is not held before the next one's window opens is missed and stays a gap; the
 * first and the last wait until the course ends.
 */
public record Schedule(List<PlannedSession> sessions) {
  public Schedule {
    sessions = List.copyOf(sessions);
  }

  /** What the plan says, beside the sessions held. */
  record Plan(int sessions, int intervalDays, Window window, LocalDate openedOn, boolean ended) {}

  /** A session that was held, by its number. */
  record Held(SessionId id, LocalDate day) {}

  static Schedule of(Plan plan, Map<Integer, Held> held, LocalDate today) {
    return new Marking(plan, new TreeMap<>(held), today).schedule();
  }

  /** The one to be held next; empty when none of the plan is left. */
  public Optional<PlannedSession> next() {
    return sessions.stream().filter(PlannedSession::isOpen).findFirst();
  }

  public List<PlannedSession> missed() {
    return sessions.stream().filter(session -> session.mark() == Mark.MISSED).toList();
  }

  /** One walk along the plan. */
  private static final class Marking {
    private final Plan plan;
    private final NavigableMap<Integer, Held> held;
    private final LocalDate today;
    private final List<PlannedSession> marked = new ArrayList<>();
    private LocalDate anchor;
    private int anchored = 1;

    Marking(Plan plan, NavigableMap<Integer, Held> held, LocalDate today) {
      this.plan = plan;
      this.held = held;
      this.today = today;
      this.anchor = plan.openedOn();
    }

    Schedule schedule() {
      int last = Math.max(plan.sessions(), held.isEmpty() ? 0 : held.lastKey());
      for (int number = 1; number <= last; number++) {
        marked.add(mark(number));
      }
      return new Schedule(marked);
    }

    private PlannedSession mark(int number) {
      LocalDate due = anchor.plusDays((long) (number - anchored) * plan.intervalDays());
      // Nothing was given before the first: it may come any day of the first interval.
      boolean first = number == 1;
      LocalDate opens = first ? due : plan.window().opens(due);
      LocalDate closes = first ? due.plusDays(plan.intervalDays()) : plan.window().closes(due);
      Held one = held.get(number);
      if (one == null) {
        Mark mark = open(number, due, opens, closes);
        return new PlannedSession(
            number, due, opens, closes, mark, Optional.empty(), Optional.empty());
      }
      anchor = one.day();
      anchored = number;
      Mark mark =
          one.day().isBefore(opens)
              ? Mark.HELD_EARLY
              : one.day().isAfter(closes) ? Mark.HELD_LATE : Mark.HELD;
      return new PlannedSession(
          number, due, opens, closes, mark, Optional.of(one.day()), Optional.of(one.id()));
    }

    private Mark open(int number, LocalDate due, LocalDate opens, LocalDate closes) {
      if (!held.isEmpty() && held.lastKey() > number) {
        return Mark.MISSED;
      }
      if (plan.ended()) {
        return Mark.NOT_GIVEN;
      }
      LocalDate nextOpens = plan.window().opens(due.plusDays(plan.intervalDays()));
      if (number < plan.sessions() && !held.isEmpty() && !today.isBefore(nextOpens)) {
        return Mark.MISSED;
      }
      if (today.isBefore(opens)) {
        return Mark.AHEAD;
      }
      return today.isAfter(closes) ? Mark.LATE : Mark.DUE;
    }
  }
}
