package exolog.web.chart;

import java.util.Locale;

/** Figures as people read them: no more digits than the spread behind them deserves. */
public final class Figure {
  private Figure() {}

  /**
   * Decimals for figures whose usual size is {@code scale}: about two digits that mean something.
   */
  public static int decimals(double scale) {
    double size = Math.abs(scale);
    if (size >= 20 || size == 0 || !Double.isFinite(size)) {
      return 0;
    }
    return size >= 2 ? 1 : size >= 0.2 ? 2 : 3;
  }

  /** A change with its sign; a true minus, and no sign on what rounds to nothing. */
  public static String change(double value, int decimals) {
    String plain = level(Math.abs(value), decimals);
    boolean nothing = plain.chars().noneMatch(c -> c >= '1' && c <= '9');
    return nothing ? plain : (value < 0 ? "\u2212" : "+") + plain;
  }

  public static String level(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.replace(',', '\u2009').replace('-', '\u2212');
  }
}
