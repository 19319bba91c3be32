package exolog.stats.mixed;

import java.util.function.IntToDoubleFunction;

/**
 * Where a column lies and how wide it is, over its finite values.
 *
 * @param size largest absolute value
 */
record Spread(double mean, double sd, double size) {
  static Spread of(int rows, IntToDoubleFunction column) {
    long n = 0;
    double mean = 0;
    double squares = 0;
    double size = 0;
    for (int r = 0; r < rows; r++) {
      double value = column.applyAsDouble(r);
      if (Double.isFinite(value)) {
        n++;
        // Welford 1962, Technometrics 4:419.
        double apart = value - mean;
        mean += apart / n;
        squares += apart * (value - mean);
        size = Math.max(size, Math.abs(value));
      }
    }
    return new Spread(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), size);
  }

  /** A power of two near the spread about the mean; 1 for a constant. */
  double unitAboutMean() {
    return sd > 1e-12 * size ? powerOfTwo(sd) : 1;
  }

  /** A power of two near the root mean square; 1 for a column of zeros. */
  double unitAboutZero() {
    return size > 0 ? powerOfTwo(Math.hypot(mean, sd)) : 1;
  }

  private static double powerOfTwo(double value) {
    return Math.scalb(1.0, Math.getExponent(value));
  }
}
