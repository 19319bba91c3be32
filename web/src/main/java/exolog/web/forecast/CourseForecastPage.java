package exolog.web.forecast;

import exolog.core.answer.Answer;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.Session;
import exolog.core.forecast.EarlyVisits;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.Whom;
import exolog.core.id.CourseId;
import exolog.core.practice.Account;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.web.consultation.Desk;
import exolog.web.consultation.OnTheDesk;
import exolog.web.error.Missing;
import exolog.web.layout.Framed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What to expect of a running course as of today, knowing its readings so far. It is not frozen and
 * not scored: the forecast shown before the first session is.
 */
@Framed
final class CourseForecastPage {
  private final CourseRooms rooms;
  private final Desk desk;
  private final Expectations expectations;

  /** What the page asks of the record. */
  @Component
  record CourseRooms(
      Courses courses, EarlyVisits visits, Forecasts forecasts, Clinics clinics, Clock clock) {}

  CourseForecastPage(CourseRooms rooms, Desk desk, Expectations expectations) {
    this.rooms = rooms;
    this.desk = desk;
    this.expectations = expectations;
  }

  @GetMapping("/courses/{id}/forecast")
  ModelAndView page(Account account, @PathVariable UUID id) {
    Actor actor = account.actor();
    Course course = rooms.courses().find(actor, new CourseId(id)).orElseThrow(Missing::new);
    OnTheDesk on = desk.of(actor, course.consultation().orElseThrow(Missing::new));
    Instant now = rooms.clock().instant();
    return switch (expectations.question(actor, on, rooms.clinics().of(actor).dayOf(now))) {
      case Answer.Given(ForecastQuestion question) -> {
        Whom planned = Treating.whom(on, account.practitioner());
        Whom whom = rooms.visits().of(actor, course, on.baseline().orElseThrow(), planned);
        ForecastAnswer answer = expectations.answer(actor, question, whom);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("course", course);
        model.put("on", on);
        model.put("answer", answer);
        model.put("visits", whom.visits());
        model.put("over", isOver(actor, course, question, now));
        model.put("record", rooms.forecasts().trackRecord(actor, answer.measure()));
        yield new ModelAndView("forecast/course", model);
      }
      case Answer.Refused(var refusals) ->
          new ModelAndView(
              "forecast/noCourse",
              Map.of("course", course, "refusals", refusals),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private boolean isOver(Actor actor, Course course, ForecastQuestion question, Instant now) {
    return rooms.courses().sessions(actor, course.id()).stream()
        .map(Session::heldAt)
        .findFirst()
        .filter(began -> Duration.between(began, now).toDays() > 7L * question.horizonWeeks())
        .isPresent();
  }
}
