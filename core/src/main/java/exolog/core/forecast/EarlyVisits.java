package exolog.core.forecast;

import exolog.core.course.Administration;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.Exposures;
import exolog.core.course.Session;
import exolog.core.forecast.registry.Given;
import exolog.core.id.LotId;
import exolog.core.id.SessionId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.Outcomes;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a running course already tells of its person: the forecast of today knows it, the frozen one
 * did not. The lot last given and the hand that last treated stand for those to come.
 */
public final class EarlyVisits {
  private static final double SECONDS_A_WEEK = 7 * 86_400;

  private final Courses courses;
  private final Exposures exposures;
  private final Outcomes outcomes;
  private final Tenancy tenancy;

  public EarlyVisits(Courses courses, Exposures exposures, Outcomes outcomes, Tenancy tenancy) {
    this.courses = courses;
    this.exposures = exposures;
    this.outcomes = outcomes;
    this.tenancy = tenancy;
  }

  /**
   * Standing readings after the first session, of the measure and site of the baseline.
   *
   * @param before who and what was planned, for a course whose first session is still to come
   * @param baseline the reading the forecast starts from
   */
  public Whom of(Actor actor, Course course, Measurement baseline, Whom before) {
    return tenancy.as(
        actor,
        () -> {
          List<Session> sessions = courses.sessions(actor, course.id());
          return sessions.isEmpty() ? before : whom(actor, sessions, baseline, before);
        });
  }

  private Whom whom(Actor actor, List<Session> sessions, Measurement baseline, Whom before) {
    Instant began = sessions.getFirst().heldAt();
    Map<SessionId, Session> held = new LinkedHashMap<>();
    sessions.forEach(session -> held.put(session.id(), session));
    List<Administration> newestFirst =
        exposures.of(actor, baseline.patient()).stream()
            .filter(dose -> held.containsKey(dose.session()))
            .toList();
    List<Given> given =
        newestFirst.reversed().stream()
            .filter(dose -> dose.site() == baseline.site())
            .flatMap(dose -> given(dose, began, held))
            .toList();
    List<EarlyVisit> visits =
        outcomes.series(actor, baseline.patient(), baseline.measure(), baseline.site()).stream()
            .filter(reading -> reading.at().isAfter(began))
            .map(reading -> visit(reading, baseline, weeks(began, reading.at()), given))
            .toList();
    Optional<LotId> lot = newestFirst.stream().map(Administration::lot).findFirst();
    return new Whom(lot.or(before::lot), Optional.of(sessions.getLast().practitioner()), visits);
  }

  private static Stream<Given> given(
      Administration dose, Instant began, Map<SessionId, Session> held) {
    return Stream.ofNullable(held.get(dose.session()))
        .map(session ->
            new Given(
                weeks(began, session.heldAt()),
                dose.relativeDose(),
                dose.lot(),
                session.practitioner()));
  }

  private static EarlyVisit visit(
      Measurement reading, Measurement baseline, double week, List<Given> given) {
    return new EarlyVisit(
        week,
        reading.value() - baseline.value(),
        given.stream().filter(dose -> dose.week() < week).toList());
  }

  private static double weeks(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / SECONDS_A_WEEK;
  }
}
