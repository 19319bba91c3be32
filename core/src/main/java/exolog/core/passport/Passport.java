package exolog.core.passport;

import exolog.core.custody.Serial;
import exolog.core.jurisdiction.LegalStatus;
import exolog.core.product.LotTest;
import exolog.core.product.Preparation;
import exolog.core.product.Product;
import exolog.core.product.ProductClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The public facts of one vial.
 *
 * @param recallReason why the lot was recalled; empty unless it was
 * @param steps how it was prepared, in order; the donor's code is left out
 * @param tests what matters, safety first, with NOT_TESTED where nothing is known
 * @param misevPercent how completely the lot was described, which says nothing of how good it is
 * @param interim released before the final sterility result, which is awaited
 * @param receivedAt by the clock of the clinic, as {@code openedAt}, which is empty while the vial
 *     is sealed
 * @param legal for the country that was asked for
 * @param productClass what that country's law calls the product; empty where nobody entered it
 * @param report where a reaction is reported there; empty where no address is known
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
    BigDecimal misevPercent,
    boolean interim,
    LocalDateTime receivedAt,
    Optional<LocalDateTime> openedAt,
    LegalStatus legal,
    Optional<ProductClass> productClass,
    Optional<ReactionReport> report,
    boolean synthetic) {
  public Passport {
    steps = List.copyOf(steps);
    tests = List.copyOf(tests);
  }

  /** Until when an opened vial may be used, by the clock of the clinic. */
  public Optional<LocalDateTime> useBy() {
    return openedAt.map(opened -> opened.plusHours(product.useWithinHours()));
  }
}
