package exolog.core.product;

import exolog.core.id.ClinicId;
import exolog.core.id.DonorId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whose cells or tissue a preparation was made of. Who that is stands nowhere in Exolog.
 *
 * @param code opaque: neither a name nor a number that leads to one
 * @param tested whose blood was tested; for birth tissue the mother's
 * @param consentDocument where the consent for this use is kept; empty when not stated
 */
public record Donor(
    DonorId id,
    ClinicId keeper,
    String code,
    String species,
    TestSubject tested,
    Eligibility eligibility,
    UseConsent consent,
    String consentDocument,
    Optional<LocalDate> recoveredOn) {
  /** Whose blood was tested (21 CFR 1271.80: for birth tissue, the birth mother's). */
  public enum TestSubject {
    DONOR,
    BIRTH_MOTHER,
    NONE,
    NOT_STATED
  }

  /** 21 CFR 1271.45 to .90. */
  public enum Eligibility {
    ELIGIBLE,
    AUTOLOGOUS,
    NOT_ELIGIBLE,
    NOT_STATED
  }

  /** Consent to the use of the donation in products, commercial ones included. */
  public enum UseConsent {
    GIVEN,
    REFUSED,
    NOT_STATED
  }
}
