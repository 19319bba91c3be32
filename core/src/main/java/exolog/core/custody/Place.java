package exolog.core.custody;

import exolog.core.id.PlaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A named place where vials stand.
 *
 * @param lowest the lowest temperature it may have, in °C
 * @param highest the highest one, in °C
 * @param allowedMinutes how long it may be outside before that is an excursion
 * @param lastReadingAt what time the newest reading speaks of; a place without one is unwatched
 */
public record Place(
    PlaceId id,
    String name,
    Kind kind,
    BigDecimal lowest,
    BigDecimal highest,
    int allowedMinutes,
    Optional<Instant> lastReadingAt) {
  public enum Kind {
    FREEZER,
    REFRIGERATOR,
    ROOM,
    TRANSPORT
  }

  boolean isOutside(BigDecimal celsius) {
    return celsius.compareTo(lowest) < 0 || celsius.compareTo(highest) > 0;
  }

  /** How far outside, in degrees; 0 within the range. */
  BigDecimal beyond(BigDecimal celsius) {
    return lowest.subtract(celsius).max(celsius.subtract(highest)).max(BigDecimal.ZERO);
  }

  boolean freezes() {
    return highest.signum() < 0;
  }

  public String range() {
    return lowest.stripTrailingZeros().toPlainString()
        + " to "
        + highest.stripTrailingZeros().toPlainString()
        + " °C";
  }
}
