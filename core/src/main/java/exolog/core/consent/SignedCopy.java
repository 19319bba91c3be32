package exolog.core.consent;

import java.util.List;
import java.util.Optional;

/**
 * A consent as it was signed, for the patient to take home.
 *
 * @param text the version signed, word for word
 * @param explained the talk it rests on; empty in rows from before it was kept
 * @param replies in the order of the text's questions
 * @param drawn the lines of the signature
 * @param seal hexadecimal; empty in rows from before it was kept
 * @param intact whether the seal still fits what the record holds
 */
public record SignedCopy(
    Consent consent,
    ConsentText text,
    Optional<Consent> explained,
    List<Told> replies,
    Optional<Strokes> drawn,
    Optional<String> seal,
    boolean intact) {
  /** A question asked back and what the patient said. */
  public record Told(String question, Explanation.Reply reply) {}

  public SignedCopy {
    replies = List.copyOf(replies);
  }
}
