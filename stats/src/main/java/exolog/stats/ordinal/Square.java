package exolog.stats.ordinal;

import exolog.stats.algebra.DenseCholesky;
import org.jspecify.annotations.Nullable;

/** A small symmetric matrix, order x order, column-major. */
final class Square {
  private final int order;
  private final double[] values;

  Square(int order) {
    this(order, new double[order * order]);
  }

  private Square(int order, double[] values) {
    this.order = order;
    this.values = values;
  }

  int order() {
    return order;
  }

  double get(int i, int j) {
    return values[i + j * order];
  }

  void add(int i, int j, double value) {
    values[i + j * order] += value;
  }

  /** Null when not positive definite. */
  @Nullable Square inverse() {
    var cholesky = new DenseCholesky(order);
    if (cholesky.factor(values) >= 0) {
      return null;
    }
    var inverse = new double[order * order];
    cholesky.inverse(inverse);
    return new Square(order, inverse);
  }

  double[] times(double[] x, double factor) {
    var y = new double[order];
    for (int j = 0; j < order; j++) {
      for (int i = 0; i < order; i++) {
        y[i] += factor * values[i + j * order] * x[j];
      }
    }
    return y;
  }

  /** a'Ma. */
  double quadratic(double[] a) {
    return dot(a, times(a, 1));
  }

  /** Nocedal and Wright 2006, eq. 6.17, when the step saw a surface that curves upward. */
  void updateInverse(double[] to, double[] from, double[] slopeTo, double[] slopeFrom) {
    var s = minus(to, from);
    var y = minus(slopeTo, slopeFrom);
    double sy = dot(s, y);
    if (!(sy > 1e-10 * Math.sqrt(dot(s, s) * dot(y, y)))) {
      return;
    }
    var by = times(y, 1);
    double scale = (1 + dot(y, by) / sy) / sy;
    for (int j = 0; j < order; j++) {
      for (int i = 0; i < order; i++) {
        values[i + j * order] += scale * s[i] * s[j] - (by[i] * s[j] + s[i] * by[j]) / sy;
      }
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    var difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
