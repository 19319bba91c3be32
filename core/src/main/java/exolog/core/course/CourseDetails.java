package exolog.core.course;

import exolog.core.answer.Checks;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.id.ConsultationId;
import exolog.core.id.PatientId;
import exolog.core.id.ProductId;
import java.util.Optional;

/** A course as planned. */
public record CourseDetails(
    PatientId patient,
    Optional<ConsultationId> consultation,
    Concern concern,
    ProductId product,
    Route route,
    int sessions,
    int intervalDays) {
  Checks check() {
    return new Checks()
        .require(
            sessions >= 1 && sessions <= 60,
            "course.sessions.range",
            "sessions",
            sessions,
            "A plan of " + sessions + " sessions is not possible. Give 1 to 60.")
        .require(
            intervalDays >= 1 && intervalDays <= 365,
            "course.interval.range",
            "intervalDays",
            intervalDays,
            "An interval of " + intervalDays + " days is not possible. Give 1 to 365.");
  }
}
