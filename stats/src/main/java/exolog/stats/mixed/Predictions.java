package exolog.stats.mixed;

/**
 * The joint normal distribution of several rows, in outcome units. To condition on rows already
 * seen, use it as any joint Gaussian: no refit is needed.
 */
public final class Predictions {
  private final double[] means;
  private final double[][] covariance;
  private final double residualVariance;

  Predictions(double[] means, double[][] covariance, double residualVariance) {
    this.means = means;
    this.covariance = covariance;
    this.residualVariance = residualVariance;
  }

  public int rows() {
    return means.length;
  }

  public double mean(int row) {
    return means[row];
  }

  /** Of the two rows' true values, before measurement; plug-in for the variances. */
  public double covariance(int row, int other) {
    return covariance[row][other];
  }

  /** Of one measurement around its true value, at weight 1. */
  public double residualVariance() {
    return residualVariance;
  }

  /** Of what will be read off: the true value's variance and the measurement's. */
  public double readingSd(int row) {
    return Math.sqrt(covariance[row][row] + residualVariance);
  }
}
