package exolog.core.product;

import java.time.Instant;
import java.util.Optional;

/**
 * A release as it was signed.
 *
 * @param seq the number of the lot's event that it stands for
 * @param approver of an interim release, which comes before the final sterility result
 * @param dossierSha256 of what the rules were asked about, which is kept word for word
 */
public record LotRelease(
    int seq,
    Instant signedAt,
    String signer,
    Optional<String> approver,
    String dossierSha256,
    String rulesVersion,
    Optional<Ended> ended) {
  /** How an interim release ended. */
  public record Ended(Instant at, Outcome outcome, String message) {
    /** By the final result, or by a hold. */
    public enum Outcome {
      STERILE,
      HELD
    }
  }

  /** The final sterility result is still awaited. */
  public boolean isInterim() {
    return approver.isPresent() && ended.isEmpty();
  }
}
