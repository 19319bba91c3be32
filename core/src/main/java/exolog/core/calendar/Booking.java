package exolog.core.calendar;

import exolog.core.id.BookingId;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.id.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody is expected. It never changes: another supersedes it, or it is cancelled.
 *
 * @param patientName as the record has it now
 * @param replaces the booking this one was moved from
 * @param stands false once it was moved or cancelled
 */
public record Booking(
    BookingId id,
    PatientId patient,
    String patientName,
    String patientNumber,
    Optional<CourseId> course,
    Kind kind,
    RoomId room,
    String roomName,
    PractitionerId practitioner,
    String practitionerName,
    Instant from,
    Instant to,
    String note,
    Optional<BookingId> replaces,
    boolean stands,
    Arrival arrival) {
  /** What somebody comes for. */
  public enum Kind {
    CONSULTATION,
    SESSION,
    FOLLOW_UP
  }

  /** Whether they came. */
  public enum Arrival {
    EXPECTED,
    ARRIVED,
    NO_SHOW
  }
}
