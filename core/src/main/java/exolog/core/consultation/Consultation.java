package exolog.core.consultation;

import exolog.core.evidence.Concern;
import exolog.core.id.ConsultationId;
import exolog.core.id.PatientId;
import java.time.Instant;
import java.util.Optional;

/**
 * A consultation as it now stands.
 *
 * @param plan the latest plan; empty until there is one
 * @param decision empty while it is open
 */
public record Consultation(
    ConsultationId id,
    PatientId patient,
    Concern concern,
    Instant openedAt,
    String openedBy,
    Optional<TreatmentPlan> plan,
    Optional<Decision> decision) {
  public boolean isOpen() {
    return decision.isEmpty();
  }
}
