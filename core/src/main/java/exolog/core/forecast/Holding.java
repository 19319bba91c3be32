package exolog.core.forecast;

import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.Session;
import exolog.core.id.MeasurementId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.Outcomes;
import exolog.core.tenancy.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds the forecast that a reading answers, or says why none does. */
record Holding(ForecastRows rows, Courses courses, Outcomes outcomes) {
  private static final double SECONDS_A_WEEK = 7 * 86_400;

  Scoring against(Actor actor, MeasurementId id) {
    Optional<Measurement> reading = outcomes.find(actor, id);
    if (reading.isEmpty()) {
      return no("There is no reading " + id + " in this clinic.");
    }
    Optional<Course> course =
        reading.get().course().flatMap(courseId -> courses.find(actor, courseId));
    if (course.isEmpty()) {
      return no("The reading belongs to no course, so no forecast speaks of it.");
    }
    Optional<FrozenForecast> forecast = course.get().consultation().flatMap(rows::standing);
    if (forecast.isEmpty()) {
      return no("No forecast was kept for this course.");
    }
    return scored(actor, reading.get(), course.get(), forecast.get());
  }

  private Scoring scored(Actor actor, Measurement reading, Course course, FrozenForecast forecast) {
    ForecastAnswer answer = forecast.answer();
    if (answer.isAbstained()) {
      return no("The forecast abstained: there is nothing to score.");
    }
    Measurement baseline = outcomes.find(actor, forecast.baseline()).orElseThrow();
    if (!answer.measure().equals(reading.measure().key()) || baseline.site() != reading.site()) {
      return no(
          "The forecast is about %s at %s; this reading is of another measure or site."
              .formatted(answer.measureLabel(), baseline.site().key()));
    }
    Optional<Instant> began =
        courses.sessions(actor, course.id()).stream().map(Session::heldAt).min(Instant::compareTo);
    if (began.isEmpty()) {
      return no("No session has been held yet.");
    }
    double weeks = Duration.between(began.get(), reading.at()).toSeconds() / SECONDS_A_WEEK;
    if (weeks < 1 || weeks > answer.plan().horizonWeeks()) {
      return no(
          "The reading was taken %s weeks after the first session; the forecast speaks of weeks 1 to %d."
              .formatted(Typed.plain(weeks), answer.plan().horizonWeeks()));
    }
    double observed = reading.value() - answer.baseline();
    var score = new AtWeek(answer, weeks).score(observed);
    return new Scoring.Scored(forecast.id(), reading.id(), weeks, observed, score);
  }

  private static Scoring no(String reason) {
    return new Scoring.NotScored(reason);
  }
}
