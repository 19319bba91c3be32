package exolog.web.calendar;

import exolog.core.answer.Answer;
import exolog.core.calendar.Booking;
import exolog.core.calendar.BookingWish;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.id.RoomId;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a booking as typed: the patient by number, the time on the clinic's clock. */
@Component
final class BookingForm {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Patients patients;
  private final Courses courses;

  BookingForm(Patients patients, Courses courses) {
    this.patients = patients;
    this.courses = courses;
  }

  /** The fields of a booking that is to be moved. */
  static Map<String, String> known(Booking booking, ZoneId zone) {
    Map<String, String> known = new LinkedHashMap<>();
    var begins = booking.from().atZone(zone);
    known.put("number", booking.patientNumber());
    known.put("kind", booking.kind().name());
    known.put("day", begins.toLocalDate().toString());
    known.put("time", TIME.format(begins));
    known.put(
        "minutes",
        String.valueOf(java.time.Duration.between(booking.from(), booking.to()).toMinutes()));
    known.put("room", booking.room().toString());
    known.put("practitioner", booking.practitioner().toString());
    known.put("note", booking.note());
    booking.course().ifPresent(course -> known.put("course", course.toString()));
    return known;
  }

  Optional<Patient> patient(Actor actor, Form form) {
    String number = form.value("number").toUpperCase(java.util.Locale.ROOT);
    return number.isEmpty() ? Optional.empty() : patients.byNumber(actor, number);
  }

  /** A patient's courses that still run. */
  List<Course> running(Actor actor, PatientId patient) {
    return courses.of(actor, patient).stream().filter(course -> course.end().isEmpty()).toList();
  }

  Answer<BookingWish> read(Actor actor, Form form) {
    Reading read = form.read();
    read.needed("number", read.text("number"));
    Optional<Booking.Kind> kind = read.needed("kind", read.choice("kind", Booking.Kind.class));
    Optional<LocalDate> day = read.needed("day", read.day("day"));
    Optional<LocalTime> time = read.needed("time", read.time("time"));
    Optional<Integer> minutes = read.needed("minutes", read.whole("minutes"));
    Optional<UUID> room = read.needed("room", read.id("room"));
    Optional<UUID> hand = read.needed("practitioner", read.id("practitioner"));
    Optional<UUID> course = read.id("course");
    if (!read.passed()
        || kind.isEmpty()
        || day.isEmpty()
        || time.isEmpty()
        || minutes.isEmpty()
        || room.isEmpty()
        || hand.isEmpty()) {
      return Answer.refused(read.refused().refusals());
    }
    Optional<Patient> patient = patient(actor, form);
    if (patient.isEmpty()) {
      String number = form.value("number");
      return Answer.refused(
          "booking.number.unknown", "number", number, Words.say("booking.number.unknown", number));
    }
    PatientId who = patient.get().id();
    return Answer.given(
        new BookingWish(
            who,
            kind.get() == Booking.Kind.SESSION
                ? course.map(CourseId::new).or(() -> only(running(actor, who)))
                : Optional.empty(),
            kind.get(),
            new RoomId(room.get()),
            new PractitionerId(hand.get()),
            day.get().atTime(time.get()),
            minutes.get(),
            form.value("note")));
  }

  private static Optional<CourseId> only(List<Course> running) {
    return running.size() == 1 ? Optional.of(running.getFirst().id()) : Optional.empty();
  }
}
