package exolog.core.course;

import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the sessions of courses are due, and which are early, late or missed. */
public final class Schedules {
  /** The widest window of {@code windows.csv}: what is nearer is looked at one by one. */
  private static final int WIDEST_DAYS = 10;

  private static final int MONTHS_LOOKED_BACK = 6;
  private static final int MOST = 50;

  private final CourseRows courses;
  private final ScheduleRows rows;
  private final UsualPlans plans;
  private final Tenancy tenancy;
  private final Clock clock;

  public Schedules(JdbcClient jdbc, Tenancy tenancy, Clock clock, UsualPlans plans) {
    this.courses = new CourseRows(jdbc);
    this.rows = new ScheduleRows(jdbc);
    this.plans = plans;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** A session that is due or late, and whose it is. */
  public record Waiting(PatientId patient, Course course, PlannedSession session) {}

  public Optional<Schedule> of(Actor actor, CourseId id) {
    return tenancy.as(actor, () -> courses.find(id).map(this::of));
  }

  public Optional<Spacing> spacing(Actor actor, CourseId id) {
    return tenancy.as(actor, () -> courses.find(id).map(this::spacing));
  }

  /**
   * What is due or late today, the most recently due first; at most fifty, and nothing whose due
   * day is more than half a year past.
   */
  public List<Waiting> waiting(Actor actor) {
    return tenancy.as(
        actor,
        () -> {
          ZoneId zone = rows.zone();
          LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
          LocalDate since = today.minusMonths(MONTHS_LOOKED_BACK);
          return rows.waiting(zone, since, today, WIDEST_DAYS, MOST).stream()
              .flatMap(this::waiting)
              .toList();
        });
  }

  Schedule of(Course course) {
    ZoneId zone = rows.zone();
    return schedule(course, zone, rows.held(course.id(), zone));
  }

  void keep(Course course, Optional<UsualPlan> usual, String withoutConsultation) {
    LocalDate day = LocalDate.ofInstant(course.openedAt(), rows.zone());
    rows.insert(course.id(), plans.window(course.intervalDays(), day), usual, withoutConsultation);
  }

  private Spacing spacing(Course course) {
    return rows.find(course.id())
        .map(kept ->
            new Spacing(
                kept.window(), kept.usual().flatMap(plans::named), kept.withoutConsultation()))
        .orElseGet(() -> new Spacing(window(course, rows.zone()), Optional.empty(), ""));
  }

  private Stream<Waiting> waiting(ScheduleRows.Waiting found) {
    Course course = courses.find(found.course()).orElseThrow();
    return of(course).next().stream()
        .filter(next -> next.mark() != PlannedSession.Mark.AHEAD)
        .map(next -> new Waiting(found.patient(), course, next));
  }

  private Schedule schedule(Course course, ZoneId zone, Map<Integer, Schedule.Held> held) {
    Window window =
        rows.find(course.id()).map(ScheduleRows.Kept::window).orElseGet(() -> window(course, zone));
    Schedule.Plan plan =
        new Schedule.Plan(
            course.sessionsPlanned(),
            course.intervalDays(),
            window,
            LocalDate.ofInstant(course.openedAt(), zone),
            course.end().isPresent());
    return Schedule.of(plan, held, LocalDate.ofInstant(clock.instant(), zone));
  }

  private Window window(Course course, ZoneId zone) {
    return plans.window(course.intervalDays(), LocalDate.ofInstant(course.openedAt(), zone));
  }
}
