package exolog.core.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Six figures: more than any reading carries, few enough to hide the last bits of a machine. */
final class Rounded {
  private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

  private Rounded() {}

  static double six(double value) {
    if (Math.abs(value) < 1e-9) {
      return 0;
    }
    return new BigDecimal(value).round(SIX).doubleValue();
  }
}
