package exolog.core.patient;

import exolog.core.id.PatientId;
import java.time.Instant;

/**
 * A patient with the person as now known.
 *
 * @param number the clinic's own patient number
 * @param version how often the person was written; 1 when never corrected
 * @param recordedAt when this version was written
 */
public record Patient(
    PatientId id, String number, Person person, int version, Instant recordedAt) {}
