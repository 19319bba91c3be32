package exolog.core.practice;

import exolog.core.id.CredentialId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A licence, registration, training certificate or privilege.
 *
 * @param procedure that a privilege is for; empty for every other kind
 * @param paper the name of the file behind it, where one was handed in
 * @param validTo the last day it is valid, in the clinic's zone
 */
public record Credential(
    CredentialId id,
    CredentialKind kind,
    Optional<Procedure> procedure,
    String number,
    String issuer,
    LocalDate validFrom,
    LocalDate validTo,
    Optional<String> paper) {
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }
}
