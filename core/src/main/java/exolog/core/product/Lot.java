package exolog.core.product;

import exolog.core.id.ClinicId;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.id.ProductId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A lot as it now stands.
 *
 * @param keeper the clinic that entered it and alone may change its status
 * @param expiresOn the last day on which it may be used
 * @param statusReason why it has this status
 */
public record Lot(
    LotId id,
    ProductId product,
    PreparationId preparation,
    ClinicId keeper,
    String number,
    LocalDate madeOn,
    LocalDate expiresOn,
    LotStatus status,
    Instant statusSince,
    String statusReason) {
  public boolean isExpiredOn(LocalDate day) {
    return day.isAfter(expiresOn);
  }
}
