package exolog.core.practice;

import exolog.core.answer.Checks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A credential as entered.
 *
 * @param procedure named for a privilege and for nothing else
 * @param validTo the last day it is valid
 */
public record CredentialDetails(
    CredentialKind kind,
    Optional<Procedure> procedure,
    String number,
    String issuer,
    LocalDate validFrom,
    LocalDate validTo,
    Optional<CredentialPaper> paper) {

  public CredentialDetails(
      CredentialKind kind, String number, String issuer, LocalDate validFrom, LocalDate validTo) {
    this(kind, Optional.empty(), number, issuer, validFrom, validTo, Optional.empty());
  }

  public CredentialDetails forProcedure(Optional<Procedure> named) {
    return new CredentialDetails(kind, named, number, issuer, validFrom, validTo, paper);
  }

  public CredentialDetails with(Optional<CredentialPaper> file) {
    return new CredentialDetails(kind, procedure, number, issuer, validFrom, validTo, file);
  }

  Checks check() {
    Checks checks = new Checks();
    paper.ifPresent(file -> file.check(checks));
    return checks
        .require(
            procedure.isPresent() || kind != CredentialKind.PRIVILEGE,
            "credential.procedure.missing",
            "procedure",
            "",
            "Say for which procedure the privilege is.")
        .require(
            procedure.isEmpty() || kind == CredentialKind.PRIVILEGE,
            "credential.procedure.needless",
            "procedure",
            procedure.map(Procedure::key).orElse(""),
            "Only a privilege is for one procedure. Leave the procedure empty, or enter a privilege.")
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
