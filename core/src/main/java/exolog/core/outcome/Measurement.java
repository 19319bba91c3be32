package exolog.core.outcome;

import exolog.core.course.Site;
import exolog.core.evidence.Measure;
import exolog.core.id.CourseId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import java.time.Instant;
import java.util.Optional;

/**
 * One reading.
 *
 * @param course the course it belongs to; empty for a reading outside any
 * @param at when it was taken
 * @param supersedes the reading it corrects
 */
public record Measurement(
    MeasurementId id,
    PatientId patient,
    Optional<CourseId> course,
    Measure measure,
    Site site,
    double value,
    String device,
    String operator,
    Instant at,
    Optional<MeasurementId> supersedes) {}
