package exolog.stats.mixed;

import java.util.Arrays;

/**
 * The relative covariance of each group, Phi = L L' (Bates et al. 2015, eq. 4), in units of the
 * residual variance and of scaled columns.
 *
 * @param factors L of each group, k x k by rows, zero above the diagonal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Theta(int[] widths, double[][] factors) {

  /** Phi = value² I everywhere. */
  static Theta diagonal(Layout layout, double value) {
    int groups = layout.groups().size();
    var widths = new int[groups];
    var factors = new double[groups][];
    for (int f = 0; f < groups; f++) {
      int k = layout.groups().get(f).width();
      widths[f] = k;
      factors[f] = new double[k * k];
      for (int t = 0; t < k; t++) {
        factors[f][t * k + t] = value;
      }
    }
    return new Theta(widths, factors);
  }

  Theta copy() {
    return new Theta(widths, Arrays.stream(factors).map(double[]::clone).toArray(double[][]::new));
  }

  int groups() {
    return widths.length;
  }

  double at(int group, int row, int column) {
    return factors[group][row * widths[group] + column];
  }

  void set(int group, int row, int column, double value) {
    factors[group][row * widths[group] + column] = value;
  }

  /** Element of Phi. */
  double phi(int group, int row, int column) {
    double sum = 0;
    for (int t = 0; t < widths[group]; t++) {
      sum += at(group, row, t) * at(group, column, t);
    }
    return sum;
  }
}
