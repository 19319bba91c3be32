package exolog.cohort;

import exolog.core.evidence.Measure;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.MeasurementDetails;
import exolog.core.tenancy.Actor;
import java.time.Clock;
import java.util.Optional;
import java.util.SplittableRandom;

/** One patient's readings of one measure, all with one device in one hand. */
final class Readings {
  private final Doors doors;
  private final Actor actor;
  private final Clock clock;
  private final PatientId patient;
  private final Followed followed;
  private final SplittableRandom random;
  private final double level;
  private final double ownChange;

  Readings(
      Doors doors,
      Actor actor,
      Clock clock,
      PatientId patient,
      Followed followed,
      SplittableRandom random) {
    this.doors = doors;
    this.actor = actor;
    this.clock = clock;
    this.patient = patient;
    this.followed = followed;
    this.random = random;
    this.level = followed.firstLevel(random);
    this.ownChange = followed.ownChange(random);
  }

  Measurement baseline() {
    return record(Optional.empty(), 0);
  }

  void after(CourseId course, double weeks) {
    Measurement reading = record(Optional.of(course), weeks);
    doors.forecasts.score(actor, reading.id());
  }

  private Measurement record(Optional<CourseId> course, double weeks) {
    Measure measure = doors.evidence.measure(followed.measure());
    double value = followed.reading(level, ownChange, weeks, random);
    var details =
        new MeasurementDetails(
            patient,
            course,
            measure,
            followed.site(),
            value,
            "Demo device",
            "Demo nurse",
            clock.instant());
    return doors.outcomes.record(actor, details).orThrow();
  }
}
