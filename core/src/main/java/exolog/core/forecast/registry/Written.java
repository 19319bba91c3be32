package exolog.core.forecast.registry;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as they are kept and as people read them. */
final class Written {
  private Written() {}

  static String two(double value) {
    return new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  static double six(double value) {
    return new BigDecimal(value).round(new MathContext(6)).doubleValue();
  }
}
