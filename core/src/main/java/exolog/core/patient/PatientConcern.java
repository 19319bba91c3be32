package exolog.core.patient;

import exolog.core.evidence.Concern;
import exolog.core.id.ConcernId;
import exolog.core.id.PatientId;
import java.time.Instant;

/**
 * What a patient comes for.
 *
 * @param severity in the clinic's words or a scale's, such as "Norwood III"; empty when not graded
 * @param since in the patient's words, such as "two years"; empty when not asked
 */
public record PatientConcern(
    ConcernId id,
    PatientId patient,
    Concern concern,
    String severity,
    String since,
    Instant notedAt) {}
