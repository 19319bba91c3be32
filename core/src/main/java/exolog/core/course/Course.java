package exolog.core.course;

import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.id.ConsultationId;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.ProductId;
import java.time.Instant;
import java.util.Optional;

/**
 * A planned series of sessions with one product by one route.
 *
 * @param end when and why it ended; empty while it runs
 */
public record Course(
    CourseId id,
    PatientId patient,
    Optional<ConsultationId> consultation,
    Concern concern,
    ProductId product,
    Route route,
    int sessionsPlanned,
    int intervalDays,
    Instant openedAt,
    String openedBy,
    int sessionsHeld,
    Optional<End> end) {
  /** The end of a course, planned or early. */
  public record End(Instant at, String reason, String endedBy) {}
}
