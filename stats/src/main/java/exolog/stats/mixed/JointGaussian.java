package exolog.stats.mixed;

/**
 * A small joint normal whose entries are seen one after another: the mean and covariance of the
 * rest follow, and the log density of what was seen adds up.
 */
final class JointGaussian {
  private final double[] mean;
  private final double[][] covariance;
  private double logDensity;

  /**
   * The rows' true values.
   *
   * @param scale multiplies every variance
   */
  JointGaussian(Predictions predictions, double scale) {
    int n = predictions.rows();
    mean = new double[n];
    covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      mean[i] = predictions.mean(i);
      for (int j = 0; j < n; j++) {
        covariance[i][j] = scale * predictions.covariance(i, j);
      }
    }
  }

  /** Entry i was measured as value, with an error of this variance. */
  void see(int i, double value, double errorVariance) {
    double variance = covariance[i][i] + errorVariance;
    double surprise = value - mean[i];
    logDensity -= 0.5 * (Math.log(2 * Math.PI * variance) + surprise * surprise / variance);
    double[] gain = covariance[i].clone();
    for (int a = 0; a < mean.length; a++) {
      mean[a] += gain[a] * surprise / variance;
      for (int b = 0; b < mean.length; b++) {
        covariance[a][b] -= gain[a] * gain[b] / variance;
      }
    }
  }

  double mean(int i) {
    return mean[i];
  }

  /** Not below 0, whatever rounding says. */
  double variance(int i) {
    return Math.max(0, covariance[i][i]);
  }

  /** Of all that was seen. */
  double logDensity() {
    return logDensity;
  }
}
