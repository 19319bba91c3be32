package exolog.core.custody;

import exolog.core.answer.Checks;
import java.math.BigDecimal;

/** A place as entered. */
public record PlaceDetails(
    String name, Place.Kind kind, BigDecimal lowest, BigDecimal highest, int allowedMinutes) {
  /** Liquid nitrogen boils at -196 °C; nothing here is kept warmer than a hot room. */
  private static final BigDecimal COLDEST = new BigDecimal("-200");

  private static final BigDecimal WARMEST = new BigDecimal("60");
  private static final int A_DAY = 1440;

  Checks check() {
    return new Checks()
        .require(
            !name.isBlank() && name.strip().length() <= 80,
            "place.name.missing",
            "name",
            name,
            "Give the place a name, at most 80 characters, such as Freezer 2.")
        .require(
            lowest.compareTo(COLDEST) >= 0 && highest.compareTo(WARMEST) <= 0,
            "place.range.absurd",
            "lowest",
            lowest,
            "A range of "
                + lowest.toPlainString()
                + " to "
                + highest.toPlainString()
                + " °C is not plausible. Give two temperatures between -200 and 60 °C.")
        .require(
            lowest.compareTo(highest) < 0,
            "place.range.order",
            "highest",
            highest,
            "The highest temperature, "
                + highest.toPlainString()
                + " °C, is not above the lowest, "
                + lowest.toPlainString()
                + " °C. Swap or correct them.")
        .require(
            lowest.stripTrailingZeros().scale() <= 1 && highest.stripTrailingZeros().scale() <= 1,
            "place.range.decimals",
            "lowest",
            lowest,
            "Give the range in degrees with at most one decimal.")
        .require(
            allowedMinutes >= 0 && allowedMinutes <= A_DAY,
            "place.allowed.range",
            "allowedMinutes",
            allowedMinutes,
            allowedMinutes + " minutes outside the range are not plausible. Give 0 to 1440.");
  }
}
