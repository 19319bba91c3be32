package exolog.core.consultation;

import exolog.core.id.ConsultationId;
import exolog.core.id.PatientId;
import java.time.Instant;

/** Somebody whose treatment waits, and from when to ask again. */
public record AskAgain(
    PatientId patient,
    String name,
    ConsultationId consultation,
    String question,
    String until,
    Instant from) {}
