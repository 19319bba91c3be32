package exolog.app.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a person reads them in the terminal; --json keeps every digit. */
final class Figures {
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private Figures() {}

  /** Four significant digits, with an exponent only where zeros would hide them. */
  static String of(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size < 1e-4 || size >= 1e7) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    var rounded = new BigDecimal(value).round(FOUR_DIGITS);
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }

  /** As many decimals as give the doubt four digits, so that a column of numbers lines up. */
  static String of(double value, double doubt) {
    int decimals = 3 - (int) Math.floor(Math.log10(doubt));
    if (decimals > 7 || Math.abs(value) >= 1e7) {
      return of(value);
    }
    return String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "f", value);
  }

  static String chance(double p) {
    return p < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT, "= %.4f", p);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
