package exolog.stats.table;

/**
 * Decimal numbers from bytes. Up to 18 digits whose value and power of ten are exact doubles need
 * one rounding, so the answer is that of {@link Double#parseDouble} (Clinger 1990, PLDI); the rest
 * is left to it.
 */
final class CsvDecimal {
  /** 10^22 is the last power of ten that a double holds exactly. */
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final long EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18;

  private double value;

  /** What the last {@link #read} found. */
  double value() {
    return value;
  }

  /**
   * Reads [+-]digits[.digits] as far as it goes.
   *
   * @return where it ended; -1 when it is nothing of the kind or too long for one rounding
   */
  int read(byte[] bytes, int from) {
    int at = from;
    boolean negative = bytes[at] == '-';
    if (negative || bytes[at] == '+') {
      at++;
    }
    long digits = 0;
    int begin = at;
    int digit = bytes[at] - '0';
    while (digit >= 0 && digit <= 9) {
      digits = 10 * digits + digit;
      digit = bytes[++at] - '0';
    }
    int whole = at - begin;
    int decimals = 0;
    if (bytes[at] == '.') {
      int point = at;
      digit = bytes[++at] - '0';
      while (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        digit = bytes[++at] - '0';
      }
      decimals = at - point - 1;
    }
    int read = whole + decimals;
    if (read == 0 || read > MOST_DIGITS || digits > EXACT) {
      return -1;
    }
    double size = digits / TENS[decimals];
    value = negative ? -size : size;
    return at;
  }
}
