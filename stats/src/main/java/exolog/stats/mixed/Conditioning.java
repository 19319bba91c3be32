package exolog.stats.mixed;

import exolog.stats.algebra.DenseCholesky;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Fixed columns that almost determine each other. Their estimates are still exact, but each rests
 * on the little that the others leave, and says so only in its standard error.
 *
 * <p>Measured by the condition number of X'X with every column scaled to length one (Belsley, Kuh
 * and Welsch 1980, section 3.2), columns centred if there is an intercept.
 */
final class Conditioning {
  /** Ten thousand times what they call serious for X'X: six of sixteen digits are gone. */
  static final double LIMIT = 1e6;

  /** Of the weak direction's length, what makes a column one of those that cause it. */
  private static final double SHARE = 0.05;

  private static final int STEPS = 30;

  private final int p;
  private final double[] scaled;

  private Conditioning(Statistics statistics, int[] kept) {
    p = kept.length;
    scaled = new double[p * p];
    var pattern = statistics.pattern;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        double own = statistics.total[pattern.square(kept[i], kept[i])];
        double other = statistics.total[pattern.square(kept[j], kept[j])];
        scaled[j * p + i] =
            statistics.total[pattern.square(kept[i], kept[j])] / Math.sqrt(own * other);
      }
    }
  }

  /** What to say of these columns, if anything. */
  static Optional<String> words(Statistics statistics, int[] kept) {
    return kept.length < 2
        ? Optional.empty()
        : new Conditioning(statistics, kept).words(statistics.layout.fixed(), kept);
  }

  private Optional<String> words(List<String> names, int[] kept) {
    var cholesky = new DenseCholesky(p);
    double[] inverse = new double[p * p];
    if (cholesky.factor(scaled) >= 0) {
      return Optional.empty();
    }
    cholesky.inverse(inverse);
    double[] weak = new double[p];
    double number = largest(scaled, new double[p]) * largest(inverse, weak);
    if (number <= LIMIT) {
      return Optional.empty();
    }
    var causes = new ArrayList<String>();
    for (int j = 0; j < p; j++) {
      if (weak[j] * weak[j] > SHARE) {
        causes.add(names.get(kept[j]));
      }
    }
    return Optional.of(
        "%s nearly determine each other (condition number %s of the scaled X'X; above 1e6 it is said): only their joint effect is well known. Centre a column before squaring or multiplying it, scale it, or leave one out."
            .formatted(String.join(", ", causes), String.format(Locale.ROOT, "%.0e", number)));
  }

  /**
   * The largest eigenvalue by powers, from the column with most on its diagonal.
   *
   * @param direction on return its vector, of length one
   */
  private double largest(double[] matrix, double[] direction) {
    int start = 0;
    for (int j = 1; j < p; j++) {
      start = matrix[j * p + j] > matrix[start * p + start] ? j : start;
    }
    System.arraycopy(matrix, start * p, direction, 0, p);
    double value = 0;
    for (int step = 0; step < STEPS; step++) {
      double length = 0;
      for (double d : direction) {
        length += d * d;
      }
      value = Math.sqrt(length);
      for (int j = 0; j < p; j++) {
        direction[j] /= value;
      }
      if (step < STEPS - 1) {
        multiply(matrix, direction);
      }
    }
    return value;
  }

  private void multiply(double[] matrix, double[] direction) {
    double[] product = new double[p];
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < p; i++) {
        product[i] += matrix[j * p + i] * direction[j];
      }
    }
    System.arraycopy(product, 0, direction, 0, p);
  }
}
