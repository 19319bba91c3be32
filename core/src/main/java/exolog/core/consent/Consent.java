package exolog.core.consent;

import exolog.core.id.ConsentId;
import exolog.core.id.PatientId;
import java.time.Instant;
import java.util.Optional;

/**
 * One row: something was explained, signed, declined or withdrawn.
 *
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
    Optional<String> signedAs,
    String reason) {}
