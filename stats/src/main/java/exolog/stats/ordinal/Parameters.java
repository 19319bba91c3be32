package exolog.stats.ordinal;

import java.util.Arrays;

/**
 * The numbers that are searched, in one array: a standard deviation for each grouping (its sign is
 * of no meaning, so that 0 is no wall but the middle of a valley), the first threshold, the
 * logarithms of the gaps to the next, the coefficients of the scaled columns.
 */
final class Parameters {
  private final int groups;
  private final int thresholds;
  private final int columns;

  Parameters(Observations data) {
    this.groups = data.groups;
    this.thresholds = data.thresholds();
    this.columns = data.columns;
  }

  int size() {
    return groups + thresholds + columns;
  }

  double[] sds(double[] point) {
    return Arrays.copyOf(point, groups);
  }

  double[] thresholds(double[] point) {
    var rising = new double[thresholds];
    rising[0] = point[groups];
    for (int k = 1; k < thresholds; k++) {
      rising[k] = rising[k - 1] + Math.exp(point[groups + k]);
    }
    return rising;
  }

  double coefficient(double[] point, int column) {
    return point[groups + thresholds + column];
  }

  /** Where the search of a first threshold, gap or coefficient stands in the point. */
  int placeOfThreshold(int k) {
    return groups + k;
  }

  int placeOfColumn(int column) {
    return groups + thresholds + column;
  }

  /**
   * d threshold_k / d point_j for the searched number of threshold j: every later threshold moves
   * with a gap.
   */
  double slopeOfThreshold(double[] point, int k, int j) {
    if (j > k) {
      return 0;
    }
    return j == 0 ? 1 : Math.exp(point[groups + j]);
  }

  double[] joined(double sd, double[] rising, double[] coefficients) {
    var point = new double[size()];
    Arrays.fill(point, 0, groups, sd);
    point[groups] = rising[0];
    for (int k = 1; k < thresholds; k++) {
      point[groups + k] = Math.log(rising[k] - rising[k - 1]);
    }
    System.arraycopy(coefficients, 0, point, groups + thresholds, columns);
    return point;
  }
}
