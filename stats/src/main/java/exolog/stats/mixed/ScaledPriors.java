package exolog.stats.mixed;

import java.util.List;

/**
 * Priors on effects in the caller's units, as a normal on scaled ones: each is one row b of B with
 * (b beta* - mean)² / sd².
 */
final class ScaledPriors {
  private final int p;
  private final int rank;
  private final double[] precision;
  private final double[] pull;
  private double square;
  private double logPrecision;

  /**
   * @param priors on columns that are in the layout
   */
  ScaledPriors(List<Prior> priors, Layout layout, Protocol protocol) {
    p = layout.p();
    rank = priors.size();
    precision = new double[p * p];
    pull = new double[p];
    var units = new Units(layout, protocol);
    for (var prior : priors) {
      int row = layout.fixed().indexOf(prior.fixed());
      boolean ones = prior.fixed().equals(Design.INTERCEPT);
      double mean = prior.mean() - (ones ? protocol.outcomeCentre() : 0);
      double weight = 1 / (prior.sd() * prior.sd());
      logPrecision += Math.log(weight);
      square += weight * mean * mean;
      for (int i = 0; i < p; i++) {
        pull[i] += weight * mean * units.element(row, i);
        for (int j = 0; j < p; j++) {
          precision[i * p + j] += weight * units.element(row, i) * units.element(row, j);
        }
      }
    }
  }

  int rank() {
    return rank;
  }

  /** Element of K0. */
  double precision(int i, int j) {
    return precision[i * p + j];
  }

  /** Element of K0 m0. */
  double pull(int i) {
    return pull[i];
  }

  /** Sum of the logs of 1/sd², in the caller's units. */
  double logPrecision() {
    return logPrecision;
  }

  /** (beta - m0)'K0(beta - m0). */
  double distance(double[] beta) {
    double sum = square;
    for (int i = 0; i < p; i++) {
      sum -= 2 * pull[i] * beta[i];
      for (int j = 0; j < p; j++) {
        sum += beta[i] * precision[i * p + j] * beta[j];
      }
    }
    return sum;
  }
}
