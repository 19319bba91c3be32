package exolog.core.course;

import exolog.core.id.SessionId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One session of a plan, held or not.
 *
 * @param number its place in the plan, which it keeps whatever happens to the others
 * @param opens the first day on which it is on time
 * @param closes the last
 * @param heldOn empty while it was not held
 */
public record PlannedSession(
    int number,
    LocalDate due,
    LocalDate opens,
    LocalDate closes,
    Mark mark,
    Optional<LocalDate> heldOn,
    Optional<SessionId> session) {
  /** How it stands. Only the first four wait for somebody. */
  public enum Mark {
    /** Its window has not opened: held now it would be early. */
    AHEAD,
    DUE,
    LATE,
    /** The next one's window has opened: a gap in the course, which nothing fills. */
    MISSED,
    HELD,
    HELD_EARLY,
    HELD_LATE,
    /** The course ended before it. */
    NOT_GIVEN
  }

  public boolean isOpen() {
    return mark == Mark.AHEAD || mark == Mark.DUE || mark == Mark.LATE;
  }
}
