package exolog.stats.response;

import java.util.function.DoubleUnaryOperator;

/** The lowest point of a function with one valley between two ends; Kiefer 1953. */
record GoldenSection(double at, double value) {
  private static final double SHARE = (Math.sqrt(5) - 1) / 2;

  static GoldenSection between(double from, double to, double within, DoubleUnaryOperator f) {
    double low = from;
    double high = to;
    double left = high - SHARE * (high - low);
    double right = low + SHARE * (high - low);
    double atLeft = f.applyAsDouble(left);
    double atRight = f.applyAsDouble(right);
    while (high - low > within) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - SHARE * (high - low);
        atLeft = f.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + SHARE * (high - low);
        atRight = f.applyAsDouble(right);
      }
    }
    return atLeft <= atRight ? new GoldenSection(left, atLeft) : new GoldenSection(right, atRight);
  }
}
