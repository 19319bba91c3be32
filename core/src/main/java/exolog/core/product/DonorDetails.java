package exolog.core.product;

import exolog.core.answer.Checks;
import exolog.core.product.Donor.Eligibility;
import exolog.core.product.Donor.TestSubject;
import exolog.core.product.Donor.UseConsent;
import java.time.LocalDate;
import java.util.Optional;

/** A donor as entered. */
public record DonorDetails(
    String code,
    String species,
    TestSubject tested,
    Eligibility eligibility,
    UseConsent consent,
    String consentDocument,
    Optional<LocalDate> recoveredOn) {
  /** A donor of whom nothing but the code is known: every rule about donors will say so. */
  public static DonorDetails unknown(String code) {
    return new DonorDetails(
        code,
        "not stated",
        TestSubject.NOT_STATED,
        Eligibility.NOT_STATED,
        UseConsent.NOT_STATED,
        "",
        Optional.empty());
  }

  Checks check() {
    return new Checks()
        .require(
            code.matches("[A-Z0-9-]{4,30}"),
            "donor.code.form",
            "code",
            code,
            "\""
                + code
                + "\" is not a donor code. Use 4 to 30 capital letters, digits and hyphens, never a name.")
        .require(
            !species.isBlank() && species.length() <= 100,
            "donor.species.missing",
            "species",
            species,
            "Name the species, such as Homo sapiens, in at most 100 characters.")
        .require(
            consentDocument.length() <= 200,
            "donor.consentDocument.long",
            "consentDocument",
            consentDocument.length(),
            "Say in at most 200 characters where the consent document is kept.");
  }
}
