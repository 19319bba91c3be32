package exolog.core.practice;

import exolog.core.id.CredentialId;
import java.time.LocalDate;

/**
 * A licence, registration or training certificate.
 *
 * @param validTo the last day it is valid, in the clinic's zone
 */
public record Credential(
    CredentialId id,
    CredentialKind kind,
    String number,
    String issuer,
    LocalDate validFrom,
    LocalDate validTo) {
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }
}
