package exolog.core.product;

import exolog.core.id.CertificateId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A certificate as kept. Of two that speak of one value, the newer counts; both stay. */
public record Certificate(
    CertificateId id,
    String issuer,
    LocalDate issuedOn,
    String accreditation,
    String document,
    Instant enteredAt,
    Optional<Paper> paper) {
  /** The file it was taken from, by name and hash. */
  public record Paper(String name, String mediaType, String sha256) {}
}
