package exolog.core.consultation;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a patient.
 *
 * @param id of the consultation, consent, sheet, forecast, course, session or measurement
 * @param what its kind in one key: a concern, a scope, a measure, or the session's number
 * @param detail one further word or figure: the state of a consent, a reading's value, or GIVEN or
 *     ABSTAINED for a forecast
 * @param belongsTo the course of a session or measurement, the consultation of a decision,
 *     override, sheet or forecast; else its own
 */
public record TimelineEntry(
    Instant at, Kind kind, UUID id, String what, String detail, UUID belongsTo) {
  /** What kind of thing happened. */
  public enum Kind {
    CONSULTATION,
    DECISION,
    OVERRIDE,
    SHEET,
    CONSENT,
    FORECAST,
    COURSE,
    SESSION,
    MEASUREMENT
  }
}
