package exolog.core.calendar;

import exolog.core.answer.Refusal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says who holds a time: one sentence for each of room, practitioner and patient. */
final class Taken {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("HH:mm");

  private Taken() {}

  static List<Refusal> refusals(BookingWish wish, Booking held, ZoneId zone) {
    String when =
        TIME.format(held.from().atZone(zone)) + " to " + END.format(held.to().atZone(zone));
    String whom = held.patientName() + " (" + held.patientNumber() + ")";
    List<Refusal> refusals = new ArrayList<>();
    if (held.patient().equals(wish.patient())) {
      refusals.add(
          new Refusal(
              "booking.taken.patient",
              "time",
              when,
              whom
                  + " is already booked from "
                  + when
                  + " with "
                  + held.practitionerName()
                  + ". Move that booking, or choose another time."));
    }
    if (held.room().equals(wish.room())) {
      refusals.add(
          new Refusal(
              "booking.taken.room",
              "room",
              held.roomName(),
              held.roomName()
                  + " is taken from "
                  + when
                  + " by "
                  + whom
                  + ". Choose another room or time."));
    }
    if (held.practitioner().equals(wish.practitioner())) {
      refusals.add(
          new Refusal(
              "booking.taken.practitioner",
              "practitioner",
              held.practitionerName(),
              held.practitionerName()
                  + " is with "
                  + whom
                  + " from "
                  + when
                  + ". Choose somebody else or another time."));
    }
    return refusals;
  }
}
