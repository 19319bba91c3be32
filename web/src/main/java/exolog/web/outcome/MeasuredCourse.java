package exolog.web.outcome;

import exolog.core.course.Site;
import exolog.core.evidence.Measure;
import exolog.core.outcome.Change;
import exolog.core.outcome.Measurement;
import exolog.web.chart.CourseChart;
import exolog.web.layout.Written;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of one thing at one site.
 *
 * @param readings oldest first; at least one
 * @param latest the change from the first reading to the last; empty with one reading
 */
public record MeasuredCourse(
    Measure measure,
    Site site,
    List<Measurement> readings,
    Optional<Change> latest,
    Optional<Double> smallestDetectable,
    String basis) {
  private static final double WEEK_MILLIS = Duration.ofDays(7).toMillis();

  public MeasuredCourse {
    readings = List.copyOf(readings);
  }

  public List<CourseChart.Reading> plotted() {
    Measurement first = readings.getFirst();
    return readings.stream()
        .map(r ->
            new CourseChart.Reading(
                Duration.between(first.at(), r.at()).toMillis() / WEEK_MILLIS, r.value()))
        .toList();
  }

  /** As far as the reading's own noise lets digits mean something. */
  public int decimals() {
    return Written.decimalsFor(smallestDetectable.orElse(readings.getFirst().value()));
  }

  public String level(Measurement reading) {
    return Written.number(reading.value(), Math.max(decimals(), 0));
  }

  public String delta() {
    return latest.map(change -> Written.change(change.delta(), decimals())).orElse("");
  }

  public String noise() {
    return smallestDetectable.map(change -> Written.number(change, decimals())).orElse("");
  }
}
