package exolog.core.consultation;

import exolog.core.id.CourseId;
import exolog.core.id.ForecastId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a consultation ended.
 *
 * @param forecast the frozen forecast that was on the table
 * @param course the course it led to; present exactly for PROCEED
 */
public record Decision(
    Kind kind,
    String reason,
    Optional<ForecastId> forecast,
    Optional<CourseId> course,
    Instant at,
    String decidedBy) {
  /** What was decided. */
  public enum Kind {
    PROCEED,
    DEFER,
    DECLINE
  }
}
