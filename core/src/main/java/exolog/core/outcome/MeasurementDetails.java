package exolog.core.outcome;

import exolog.core.answer.Checks;
import exolog.core.course.Site;
import exolog.core.evidence.Measure;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import java.time.Instant;
import java.util.Optional;

/** A reading as entered. */
public record MeasurementDetails(
    PatientId patient,
    Optional<CourseId> course,
    Measure measure,
    Site site,
    double value,
    String device,
    String operator,
    Instant at) {
  Checks check(RecordedMeasures measures, Instant now) {
    return measures
        .check(new Checks(), "value", measure, value)
        .require(
            device.length() <= 200,
            "measurement.device.long",
            "device",
            device.length(),
            "The device's name has at most 200 characters.")
        .require(
            !operator.isBlank() && operator.length() <= 200,
            "measurement.operator.missing",
            "operator",
            operator,
            "Say who took the reading: two operators differ more than one does with itself.")
        .require(
            !at.isAfter(now),
            "measurement.at.future",
            "at",
            at,
            "The reading was taken at " + at + ", which lies in the future. Check the date.");
  }
}
