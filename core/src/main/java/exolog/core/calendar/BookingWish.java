package exolog.core.calendar;

import exolog.core.answer.Checks;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.id.RoomId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A booking as wished.
 *
 * @param begins on the clock of the clinic's wall
 */
public record BookingWish(
    PatientId patient,
    Optional<CourseId> course,
    Booking.Kind kind,
    RoomId room,
    PractitionerId practitioner,
    LocalDateTime begins,
    int minutes,
    String note) {
  private static final int LONGEST_MINUTES = 480;

  Checks check(Instant from, Instant now) {
    return new Checks()
        .require(
            minutes >= 5 && minutes <= LONGEST_MINUTES,
            "booking.minutes.range",
            "minutes",
            minutes,
            "A booking of " + minutes + " minutes is not possible. Give 5 to 480.")
        .require(
            !from.isBefore(now.minusSeconds(12 * 3_600)),
            "booking.past",
            "time",
            begins,
            begins.toString().replace('T', ' ') + " is past. Choose a time from today on.")
        .require(
            note.length() <= 500,
            "booking.note.long",
            "note",
            note.length(),
            "A note has at most 500 characters.")
        .require(
            kind == Booking.Kind.SESSION || course.isEmpty(),
            "booking.course.kind",
            "kind",
            kind,
            "Only a session belongs to a course. Choose session, or leave the course out.");
  }
}
