package exolog.core.consent;

import exolog.core.id.ConsentId;
import exolog.core.id.PatientId;
import java.time.Instant;
import java.util.Optional;

/**
 * One row: something was explained, signed, declined or withdrawn.
 *
 * @param interpreter who helped with the language in the talk
 * @param explanation the row of the talk a signature rests on; empty in rows from before it was
 *     kept
 * @param signedAs the name signed with; present exactly in a signed row
 * @param reason why it was declined or withdrawn; may be empty, nobody has to give one
 */
public record Consent(
    ConsentId id,
    PatientId patient,
    About about,
    State state,
    int textVersion,
    String language,
    Instant at,
    String recordedBy,
    Optional<String> interpreter,
    Optional<ConsentId> explanation,
    Optional<String> signedAs,
    String reason) {
  Consent heardThrough(Optional<String> who) {
    return new Consent(
        id,
        patient,
        about,
        state,
        textVersion,
        language,
        at,
        recordedBy,
        who,
        explanation,
        signedAs,
        reason);
  }

  Consent signed(ConsentId talk, String name) {
    return new Consent(
        id,
        patient,
        about,
        state,
        textVersion,
        language,
        at,
        recordedBy,
        interpreter,
        Optional.of(talk),
        Optional.of(name),
        reason);
  }
}
