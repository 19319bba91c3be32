package exolog.web.course;

import exolog.core.answer.Answer;
import exolog.core.calendar.Booking;
import exolog.core.calendar.Bookings;
import exolog.core.course.Closings;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.Session;
import exolog.core.id.BookingId;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.id.ProductId;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.layout.Named;
import exolog.web.layout.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a scanned vial is for: by course or booking, by the patient's number, or to be asked. */
@Component
public final class ScannedFor {
  private final Courses courses;
  private final Closings closings;
  private final Bookings bookings;
  private final Patients patients;
  private final WaitingSessions waiting;
  private final Clinics clinics;
  private final Clock clock;

  ScannedFor(
      Courses courses,
      Closings closings,
      Bookings bookings,
      Patients patients,
      WaitingSessions waiting,
      Clinics clinics,
      Clock clock) {
    this.courses = courses;
    this.closings = closings;
    this.bookings = bookings;
    this.patients = patients;
    this.waiting = waiting;
    this.clinics = clinics;
    this.clock = clock;
  }

  /** A course somebody may be here for. */
  public record Candidate(Course course, String name, String number, String what) {}

  /** The course, where it is known; empty where it is to be asked for. */
  Answer<Optional<Course>> course(Actor actor, Form form) {
    Optional<CourseId> named = form.read().id("course").map(CourseId::new);
    if (named.isPresent()) {
      return Answer.given(courses.find(actor, named.get()));
    }
    Optional<Booking> booking = booking(actor, form);
    if (booking.isPresent()) {
      return Answer.given(
          booking
              .get()
              .course()
              .flatMap(id -> courses.find(actor, id))
              .or(() -> only(running(actor, booking.get().patient()))));
    }
    String number = form.value("number");
    return number.isEmpty() ? Answer.given(Optional.empty()) : byNumber(actor, number);
  }

  /** Who is booked to treat, or was chosen. */
  Optional<PractitionerId> hand(Actor actor, Form form) {
    return form.read()
        .id("practitioner")
        .map(PractitionerId::new)
        .or(() -> booking(actor, form).map(Booking::practitioner));
  }

  /** A session of this course that began today and is not closed: one goes on with it. */
  Optional<Session> openToday(Actor actor, Course course) {
    Clinic clinic = clinics.of(actor);
    LocalDate today = clinic.dayOf(clock.instant());
    return courses.sessions(actor, course.id()).stream()
        .filter(session -> clinic.dayOf(session.heldAt()).equals(today))
        .filter(session -> closings.of(actor, session.id()).isEmpty())
        .reduce((_, later) -> later);
  }

  /** Who is booked today or waiting, with a running course of this product; or by number. */
  List<Candidate> candidates(Actor actor, Form form, ProductId product) {
    LocalDate today = clinics.of(actor).dayOf(clock.instant());
    Stream<Course> booked =
        bookings.between(actor, today, today).stream()
            .filter(booking -> booking.arrival() != Booking.Arrival.NO_SHOW)
            .flatMap(booking -> running(actor, booking.patient()).stream());
    Stream<Course> typed =
        patients.byNumber(actor, form.value("number")).stream()
            .flatMap(patient -> running(actor, patient.id()).stream());
    Stream<Course> due = waiting.of(actor).stream().map(WaitingSession::course);
    Map<CourseId, Candidate> found = new LinkedHashMap<>();
    Stream.of(typed, booked, due)
        .flatMap(some -> some)
        .filter(course -> course.product().equals(product))
        .forEach(course ->
            patients
                .find(actor, course.patient())
                .ifPresent(patient -> found.putIfAbsent(course.id(), candidate(course, patient))));
    return List.copyOf(found.values());
  }

  private Answer<Optional<Course>> byNumber(Actor actor, String number) {
    Optional<Patient> patient = patients.byNumber(actor, number);
    if (patient.isEmpty()) {
      return no("scan.number.unknown", number);
    }
    List<Course> running = running(actor, patient.get().id());
    return running.isEmpty() ? no("scan.course.none", number) : Answer.given(only(running));
  }

  private static Answer<Optional<Course>> no(String key, String number) {
    return Answer.refused(key, "number", number, Words.say(key, number));
  }

  private Optional<Booking> booking(Actor actor, Form form) {
    return form.read().id("booking").flatMap(id -> bookings.find(actor, new BookingId(id)));
  }

  private List<Course> running(Actor actor, PatientId patient) {
    return courses.of(actor, patient).stream().filter(course -> course.end().isEmpty()).toList();
  }

  private static Optional<Course> only(List<Course> running) {
    return running.size() == 1 ? Optional.of(running.getFirst()) : Optional.empty();
  }

  private static Candidate candidate(Course course, Patient patient) {
    return new Candidate(
        course,
        patient.person().name(),
        patient.number(),
        Named.concern(course.concern()) + ", " + Named.route(course.route()));
  }
}
