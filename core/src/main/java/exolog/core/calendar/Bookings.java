package exolog.core.calendar;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.id.BookingId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar of a clinic. */
public final class Bookings {
  private static final int MOST = 500;

  private final BookingRows rows;
  private final Clinics clinics;
  private final Patients patients;
  private final Practitioners practitioners;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Bookings(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Clinics clinics,
      Patients patients,
      Practitioners practitioners) {
    this.rows = new BookingRows(jdbc);
    this.clinics = clinics;
    this.patients = patients;
    this.practitioners = practitioners;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Books, or names who holds the time. */
  public Answer<Booking> book(Actor actor, BookingWish wish) {
    return tenancy.as(actor, () -> write(actor, wish, Optional.empty()));
  }

  /** Supersedes a booking by another; both stay readable. */
  public Answer<Booking> move(Actor actor, BookingId id, BookingWish wish, String reason) {
    return tenancy.as(
        actor,
        () -> {
          rows.queue();
          return end(actor, id, BookingRows.Ending.MOVED, reason)
              .then(old -> write(actor, wish, Optional.of(old.id())));
        });
  }

  public Answer<Booking> cancel(Actor actor, BookingId id, String reason) {
    return tenancy.as(actor, () -> end(actor, id, BookingRows.Ending.CANCELLED, reason));
  }

  /** Notes that somebody came or did not; the latest word counts. */
  public Answer<Booking> arrive(Actor actor, BookingId id, Booking.Arrival state) {
    return tenancy.as(
        actor,
        () -> {
          rows.queue();
          Optional<Booking> booking = rows.find(id);
          if (booking.isEmpty() || !booking.get().stands()) {
            return gone(id);
          }
          rows.arrive(id, state, Instants.now(clock), actor.name());
          audit.write(actor, "booking.arrival", id, state.name());
          return Answer.given(rows.find(id).orElseThrow());
        });
  }

  public Optional<Booking> find(Actor actor, BookingId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** What stands from the first day to the last, both counted, in order; at most five hundred. */
  public List<Booking> between(Actor actor, LocalDate first, LocalDate last) {
    return tenancy.as(
        actor,
        () -> {
          ZoneId zone = clinics.of(actor).zone();
          return rows.between(
              first.atStartOfDay(zone).toInstant(),
              last.plusDays(1).atStartOfDay(zone).toInstant(),
              MOST);
        });
  }

  /** What a patient is still expected for, soonest first; at most fifty. */
  public List<Booking> ahead(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient, Instants.now(clock), 50));
  }

  private Answer<Booking> write(Actor actor, BookingWish wish, Optional<BookingId> replaces) {
    return WallClock.instant(wish.begins(), clinics.of(actor).zone())
        .then(from -> {
          Checks checks = wish.check(from, Instants.now(clock));
          known(actor, wish, checks);
          return checks.passed()
              ? queued(actor, wish, from, replaces)
              : Answer.refused(checks.refusals());
        });
  }

  private Answer<Booking> queued(
      Actor actor, BookingWish wish, Instant from, Optional<BookingId> replaces) {
    rows.queue();
    Instant to = from.plusSeconds(wish.minutes() * 60L);
    List<Booking> inTheWay = rows.inTheWay(wish, from, to, replaces);
    if (!inTheWay.isEmpty()) {
      ZoneId zone = clinics.of(actor).zone();
      List<Refusal> refusals =
          inTheWay.stream()
              .limit(3)
              .flatMap(held -> Taken.refusals(wish, held, zone).stream())
              .toList();
      return Answer.refused(refusals);
    }
    BookingId id = BookingId.fresh();
    rows.insert(id, wish, from, to, replaces, Instants.now(clock), actor.name());
    audit.write(actor, "booking.made", id, from + " for " + wish.minutes() + " min");
    return Answer.given(rows.find(id).orElseThrow());
  }

  private void known(Actor actor, BookingWish wish, Checks checks) {
    checks
        .require(
            patients.find(actor, wish.patient()).isPresent(),
            "patient.unknown",
            "patient",
            wish.patient(),
            "There is no such patient in this clinic. Search by name or number.")
        .require(
            practitioners.find(actor, wish.practitioner()).isPresent(),
            "practitioner.unknown",
            "practitioner",
            wish.practitioner(),
            "There is no such practitioner in this clinic. Choose one from the list.")
        .require(
            rows.isInUse(wish.room()),
            "room.unknown",
            "room",
            wish.room(),
            "There is no such room in use. Choose one from the list.")
        .require(
            wish.course().map(course -> rows.isOf(course, wish.patient())).orElse(true),
            "booking.course.other",
            "course",
            wish.course().map(Object::toString).orElse(""),
            "This course is not one of this patient's. Choose one from the list.");
  }

  private Answer<Booking> end(Actor actor, BookingId id, BookingRows.Ending ending, String reason) {
    if (reason.isBlank() || reason.length() > 500) {
      return Answer.refused(
          "booking.reason.missing",
          "reason",
          reason,
          "Give the reason, in at most 500 characters.");
    }
    Optional<Booking> booking = rows.find(id);
    if (booking.isEmpty()
        || !rows.end(id, ending, reason.strip(), Instants.now(clock), actor.name())) {
      return gone(id);
    }
    audit.write(
        actor, "booking." + ending.name().toLowerCase(java.util.Locale.ROOT), id, "", reason);
    return Answer.given(rows.find(id).orElseThrow());
  }

  private static Answer<Booking> gone(BookingId id) {
    return Answer.refused(
        "booking.gone",
        "booking",
        id,
        "This booking was moved or cancelled by somebody else. Open the calendar again.");
  }
}
