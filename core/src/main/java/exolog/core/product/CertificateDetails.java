package exolog.core.product;

import exolog.core.answer.Checks;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A certificate of analysis as entered. */
public record CertificateDetails(String issuer, LocalDate issuedOn, List<TestResult> results) {
  public CertificateDetails {
    results = List.copyOf(results);
  }

  Checks check() {
    Set<String> seen = new HashSet<>();
    Checks checks =
        new Checks()
            .require(
                !issuer.isBlank() && issuer.length() <= 200,
                "certificate.issuer.missing",
                "issuer",
                issuer,
                "Say which laboratory issued the certificate, in at most 200 characters.")
            .require(
                !results.isEmpty(),
                "certificate.results.missing",
                "results",
                "",
                "A certificate needs at least one result.");
    for (TestResult result : results) {
      checks
          .require(
              result.test().matches("[a-z0-9-]{1,60}"),
              "certificate.test.form",
              "test",
              result.test(),
              "\""
                  + result.test()
                  + "\" is not a test's key. Use small letters, digits and hyphens.")
          .require(
              seen.add(result.test()),
              "certificate.test.twice",
              "test",
              result.test(),
              "The test " + result.test() + " stands twice on the certificate. Keep one.");
    }
    return checks;
  }
}
