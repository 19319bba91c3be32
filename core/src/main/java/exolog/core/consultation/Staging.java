package exolog.core.consultation;

import exolog.core.id.PatientId;
import exolog.core.id.StagingId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far a concern had gone, as somebody saw it.
 *
 * @param grade of a scale of grades
 * @param items what was seen, of a scale of items; the score is worked out from them
 * @param supersedes the staging that this one corrects
 * @param reason why it was corrected; empty otherwise
 */
public record Staging(
    StagingId id,
    PatientId patient,
    String scale,
    int version,
    Optional<String> grade,
    Map<String, Integer> items,
    Optional<BigDecimal> score,
    Instant at,
    String stagedBy,
    Optional<StagingId> supersedes,
    String reason) {
  public Staging {
    items = Map.copyOf(items);
  }

  /** Such as {@code ludwig:II}; empty for a scale of items. */
  Optional<String> grading() {
    return grade.map(key -> scale + ":" + key);
  }
}
