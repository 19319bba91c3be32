package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.product.release.Dossier;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate of analysis as entered.
 *
 * @param accreditation of the laboratory, such as an ISO 17025 number; empty when not stated
 * @param document what it says, as JSON that the rules of release read
 * @param file the paper itself; empty when it is not at hand
 */
public record CertificateDetails(
    String issuer,
    LocalDate issuedOn,
    String accreditation,
    String document,
    Optional<CertificateFile> file) {

  Checks check() {
    Checks checks =
        new Checks()
            .require(
                !issuer.isBlank() && issuer.length() <= 200,
                "certificate.issuer.missing",
                "issuer",
                issuer,
                "Say which laboratory issued the certificate, in at most 200 characters.")
            .require(
                accreditation.length() <= 200,
                "certificate.accreditation.long",
                "accreditation",
                accreditation.length(),
                "Give the accreditation in at most 200 characters.");
    switch (Dossier.read(document)) {
      case Answer.Given<Dossier> _ -> {}
      case Answer.Refused<Dossier> refused ->
          checks.require(
              false, "certificate.document.unreadable", "document", "", refused.sentence());
    }
    file.ifPresent(paper -> paper.check(checks));
    return checks;
  }
}
