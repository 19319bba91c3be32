package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the library, and how strict.
 *
 * @param concern null for every concern
 * @param lowConfidence admit rows of low confidence; off unless asked for
 * @param approximations admit named approximations and bounds; on unless switched off
 */
public record EvidenceQuestion(
    Measure measure, @Nullable Concern concern, boolean lowConfidence, boolean approximations) {
  public static EvidenceQuestion about(Measure measure, @Nullable Concern concern) {
    return new EvidenceQuestion(measure, concern, false, true);
  }

  public EvidenceQuestion withLowConfidence(boolean admitted) {
    return new EvidenceQuestion(measure, concern, admitted, approximations);
  }

  public EvidenceQuestion withApproximations(boolean admitted) {
    return new EvidenceQuestion(measure, concern, lowConfidence, admitted);
  }
}
