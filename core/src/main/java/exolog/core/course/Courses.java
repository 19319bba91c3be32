package exolog.core.course;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.evidence.Route;
import exolog.core.id.ConsultationId;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.id.SessionId;
import exolog.core.patient.Patients;
import exolog.core.practice.Practitioners;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The courses of a clinic and their sessions. Draws go through {@link Draws}. */
public final class Courses {
  private final CourseRows rows;
  private final Schedules schedules;
  private final UsualPlans plans = UsualPlans.published();
  private final AdministrationRows administrations;
  private final PointRows points;
  private final Patients patients;
  private final Practitioners practitioners;
  private final Products products;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Courses(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Practitioners practitioners,
      Products products) {
    this.rows = new CourseRows(jdbc);
    this.schedules = new Schedules(jdbc, tenancy, clock, plans);
    this.administrations = new AdministrationRows(jdbc);
    this.points = new PointRows(jdbc);
    this.patients = patients;
    this.practitioners = practitioners;
    this.products = products;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer<Course> open(Actor actor, CourseDetails details) {
    return open(actor, details, "");
  }

  /** Opens a course that no consultation here led to; the reason stays with it. */
  public Answer<Course> openWithoutConsultation(Actor actor, CourseDetails details, String why) {
    if (why.isBlank() || why.length() > 1000) {
      return Answer.refused(
          "course.without.reason",
          "why",
          why,
          "Say why there is no consultation here, such as where it was held, in at most 1000 characters.");
    }
    return open(actor, details, why.strip());
  }

  private Answer<Course> open(Actor actor, CourseDetails details, String why) {
    Checks checks = details.check();
    Optional<Product> product = products.find(details.product());
    checks.require(
        product.isPresent(),
        "product.unknown",
        "product",
        details.product(),
        "There is no product " + details.product() + " in the catalogue.");
    checks.require(
        product.map(known -> known.allows(details.route())).orElse(true),
        "course.route.label",
        "route",
        details.route().key(),
        "The label of this product does not allow "
            + details.route().label()
            + ". Choose a route that it allows.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(actor, () -> insert(actor, details, product.orElseThrow(), why));
  }

  /**
   * Opens the next session of the plan now; draws refer to it. It keeps its number in the plan: a
   * missed one before it stays a gap. One that comes before its window, or after the last of the
   * plan, needs its reason in the note.
   */
  public Answer<Session> hold(Actor actor, CourseId id, PractitionerId practitioner, String note) {
    if (note.length() > 4000) {
      return Answer.refused(
          "session.note.long", "note", note.length(), "A note has at most 4000 characters.");
    }
    return tenancy.as(actor, () -> hold(actor, id, practitioner, note, rows.lock(id)));
  }

  /** Ends a course, as planned or early. What was given stays. */
  public Answer<Course> end(Actor actor, CourseId id, String reason) {
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "course.reason.missing",
          "reason",
          reason,
          "Give the reason, in at most 1000 characters.");
    }
    return tenancy.as(
        actor,
        () -> {
          if (rows.find(id).isEmpty()) {
            return unknown(id);
          }
          Course.End end = new Course.End(Instants.now(clock), reason.strip(), actor.name());
          if (!rows.end(id, end)) {
            return Answer.refused("course.ended", "course", id, "This course has already ended.");
          }
          audit.write(actor, "course.ended", id, "", reason);
          return Answer.given(rows.find(id).orElseThrow());
        });
  }

  public Optional<Course> find(Actor actor, CourseId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** The course a consultation led to. */
  public Optional<Course> of(Actor actor, ConsultationId consultation) {
    return tenancy.as(actor, () -> rows.of(consultation));
  }

  /** A patient's courses, newest first; at most a hundred. */
  public List<Course> of(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient, 100));
  }

  public Optional<Session> session(Actor actor, SessionId id) {
    return tenancy.as(actor, () -> rows.session(id));
  }

  /** A course's sessions in their order. */
  public List<Session> sessions(Actor actor, CourseId course) {
    return tenancy.as(actor, () -> rows.sessions(course, 1_000));
  }

  /** How many sessions of courses by this route each practitioner has held in this clinic. */
  public Map<PractitionerId, Integer> heldBy(Actor actor, Route route) {
    return tenancy.as(actor, () -> rows.heldBy(route));
  }

  /** The keys of the forms that are recorded in a session. */
  public List<UUID> acts(Actor actor, SessionId session) {
    return tenancy.as(actor, () -> administrations.acts(session));
  }

  /** The map of a session, as it was recorded, in the order of its acts. */
  public List<GivenPoint> map(Actor actor, SessionId session) {
    return tenancy.as(actor, () -> points.of(session));
  }

  /** The map of the course's last closed session before this one. */
  public List<GivenPoint> mapBefore(Actor actor, Session session) {
    return tenancy.as(actor, () -> points.before(session));
  }

  /** What was given in a session, in the order of the draws. */
  public List<Administration> given(Actor actor, SessionId session) {
    return tenancy.as(actor, () -> administrations.of(session, 500));
  }

  private Answer<Course> insert(Actor actor, CourseDetails details, Product product, String why) {
    if (patients.find(actor, details.patient()).isEmpty()) {
      return Answer.refused(
          "patient.unknown",
          "patient",
          details.patient(),
          "There is no patient "
              + details.patient()
              + " in this clinic. Search by name or number.");
    }
    CourseId id = CourseId.fresh();
    if (!rows.insert(id, details, Instants.now(clock), actor.name())) {
      return Answer.refused(
          "course.consultation.taken",
          "consultation",
          details.consultation().map(Object::toString).orElse(""),
          "This consultation has already led to a course. Open that course.");
    }
    Course course = rows.find(id).orElseThrow();
    LocalDate day = LocalDate.ofInstant(course.openedAt(), ZoneOffset.UTC);
    schedules.keep(
        course, plans.of(details.concern(), product.source(), details.route(), day), why);
    String told = details.sessions() + " sessions by " + details.route().key();
    audit.write(actor, "course.opened", id, told, why);
    return Answer.given(course);
  }

  private Answer<Session> hold(
      Actor actor, CourseId id, PractitionerId practitioner, String note, Optional<Course> course) {
    if (course.isEmpty()) {
      return unknown(id);
    }
    if (course.get().end().isPresent()) {
      return Answer.refused(
          "course.ended", "course", id, "This course has ended. Open a new course to go on.");
    }
    Schedule schedule = schedules.of(course.get());
    Optional<Refusal> unexplained = SpacingRule.refusal(course.get(), schedule, note);
    if (unexplained.isPresent()) {
      return Answer.refused(List.of(unexplained.get()));
    }
    if (practitioners.find(actor, practitioner).isEmpty()) {
      return Answer.refused(
          "practitioner.unknown",
          "practitioner",
          practitioner,
          "There is no practitioner " + practitioner + " in this clinic.");
    }
    Session session =
        new Session(
            SessionId.fresh(),
            id,
            course.get().patient(),
            schedule.next().map(PlannedSession::number).orElse(schedule.sessions().size() + 1),
            practitioner,
            Instants.now(clock),
            note.strip());
    rows.insert(session);
    rows.countSession(id);
    audit.write(actor, "session.held", session.id(), "session " + session.number());
    return Answer.given(session);
  }

  private static <T> Answer<T> unknown(CourseId id) {
    return Answer.refused(
        "course.unknown", "course", id, "There is no course " + id + " in this clinic.");
  }
}
