package exolog.core.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Six figures: more than any reading carries, few enough to hide the last bits of a machine. */
final class Rounded {
  private static final int FIGURES = 6;
  private static final MathContext SIX = new MathContext(FIGURES, RoundingMode.HALF_EVEN);

  /** Powers of ten that a double holds exactly. */
  private static final int EXACT = 22;

  private static final double[] POWERS = powers();

  private Rounded() {}

  private static double[] powers() {
    double[] powers = new double[EXACT + 1];
    powers[0] = 1;
    for (int i = 1; i <= EXACT; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  static double six(double value) {
    if (Math.abs(value) < 1e-9) {
      return 0;
    }
    int decimals = FIGURES - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    if (Math.abs(decimals) <= EXACT) {
      double power = POWERS[Math.abs(decimals)];
      double scaled = decimals < 0 ? value / power : value * power;
      double whole = Math.rint(scaled);
      // Away from a tie the last bits of the product do not matter. What is divided below is exact,
      // so that one rounding gives the double next to the decimal, as exact decimals do.
      if (Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-6) {
        return decimals < 0 ? whole * power : whole / power;
      }
    }
    return new BigDecimal(value).round(SIX).doubleValue();
  }
}
