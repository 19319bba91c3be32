package exolog.core.practice;

import exolog.core.answer.Checks;
import java.time.LocalDate;

/** A credential as entered. */
public record CredentialDetails(
    CredentialKind kind, String number, String issuer, LocalDate validFrom, LocalDate validTo) {
  Checks check() {
    return new Checks()
        .require(
            !number.isBlank() && number.length() <= 100,
            "credential.number.missing",
            "number",
            number,
            "Give the credential's number, at most 100 characters.")
        .require(
            !issuer.isBlank() && issuer.length() <= 200,
            "credential.issuer.missing",
            "issuer",
            issuer,
            "Say who issued the credential, in at most 200 characters.")
        .require(
            !validTo.isBefore(validFrom),
            "credential.validTo.before",
            "validTo",
            validTo,
            "The credential ends on " + validTo + ", before it begins on " + validFrom + ".");
  }
}
