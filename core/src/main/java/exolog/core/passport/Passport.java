package exolog.core.passport;

import exolog.core.custody.Serial;
import exolog.core.jurisdiction.LegalStatus;
import exolog.core.product.LotTest;
import exolog.core.product.Preparation;
import exolog.core.product.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The public facts of one vial.
 *
 * @param recallReason why the lot was recalled; empty unless it was
 * @param steps how it was prepared, in order; the donor's code is left out
 * @param tests every expected test, with NOT_TESTED where nothing is known
 * @param openedOn empty while the vial is sealed
 * @param legal for the country that was asked for
 * @param synthetic true for a demonstration: there is no such vial
 */
public record Passport(
    Serial serial,
    Product product,
    String lotNumber,
    LocalDate madeOn,
    LocalDate expiresOn,
    Standing standing,
    Instant standingSince,
    Optional<String> recallReason,
    LocalDate preparedOn,
    List<Preparation.Step> steps,
    List<LotTest> tests,
    LocalDate receivedOn,
    Optional<LocalDate> openedOn,
    LegalStatus legal,
    boolean synthetic) {
  public Passport {
    steps = List.copyOf(steps);
    tests = List.copyOf(tests);
  }
}
