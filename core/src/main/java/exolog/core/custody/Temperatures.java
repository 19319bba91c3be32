package exolog.core.custody;

import java.math.BigDecimal;

/** What can be a temperature of a place, in °C. */
final class Temperatures {
  private static final BigDecimal ABSOLUTE_ZERO = new BigDecimal("-273.15");
  private static final BigDecimal HOTTEST = new BigDecimal("150");

  private Temperatures() {}

  static boolean isPossible(BigDecimal celsius) {
    return celsius.compareTo(ABSOLUTE_ZERO) >= 0 && celsius.compareTo(HOTTEST) <= 0;
  }
}
