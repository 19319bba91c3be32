package exolog.stats.mixed;

/**
 * What is believed of a group's spread before the data, and the coordinates in which it is
 * integrated: logarithms of the standard deviations relative to the residual's, then the partial
 * correlations through atanh.
 *
 * <p>Each ratio of standard deviations, times the usual size of its column, is half-t with three
 * degrees of freedom and scale 0.5 (Gelman 2006, Bayesian Anal 1:515: finite at zero, so that a
 * zero variance stays possible, and a tail that gives way to the data). Correlations: LKJ with
 * shape 2 (Lewandowski, Kurowicka and Joe 2009, J Multivar Anal 100:1989), drawn to zero a little.
 */
final class VariancePrior {
  static final double SCALE = 0.5;
  private static final double SHAPE = 2;

  private final double[] sizes;

  /**
   * For one group.
   *
   * @param sizes root mean square of each term's column over the rows; 1 for an intercept
   */
  VariancePrior(double... sizes) {
    this.sizes = sizes;
  }

  int terms() {
    return sizes.length;
  }

  /** Coordinates: one a term, one a pair of terms. */
  int dimensions() {
    return terms() * (terms() + 1) / 2;
  }

  /** Log prior density of the coordinates from {@code from} on, up to a constant. */
  double logDensity(double[] point, int from) {
    int k = terms();
    double sum = 0;
    for (int j = 0; j < k; j++) {
      double ratio = Math.exp(point[from + j]) * sizes[j] / SCALE;
      sum += point[from + j] - 2 * Math.log1p(ratio * ratio / 3);
    }
    int at = from + k;
    for (int j = 1; j < k; j++) {
      for (int i = 0; i < j; i++) {
        // the vine's i-th tree has shape SHAPE + (k - 2 - i)/2; atanh adds one (1 - p²)
        double exponent = SHAPE + (k - 2 - i) / 2.0;
        sum += exponent * logOneMinusSquare(point[at++]);
      }
    }
    return sum;
  }

  /** log(1 - tanh² z) without losing digits where the correlation is near 1. */
  private static double logOneMinusSquare(double z) {
    double size = Math.abs(z);
    return 2 * (Math.log(2) - size - Math.log1p(Math.exp(-2 * size)));
  }

  /**
   * L of a level's covariance L L' relative to the residual variance, k x k by rows: the Cholesky
   * factor of the correlation from its canonical partials, each row times its standard deviation.
   */
  double[] relativeFactor(double[] point, int from) {
    int k = terms();
    double[] lower = new double[k * k];
    int at = from + k;
    for (int j = 0; j < k; j++) {
      double sd = Math.exp(point[from + j]);
      double left = 1;
      for (int i = 0; i < j; i++) {
        double partial = Math.tanh(point[at++]);
        lower[j * k + i] = sd * partial * Math.sqrt(left);
        left *= 1 - partial * partial;
      }
      lower[j * k + j] = sd * Math.sqrt(left);
    }
    return lower;
  }

  /** The coordinates of such a covariance; one that is at its boundary is moved a little inside. */
  void coordinates(double[] phi, double[] point, int from) {
    int k = terms();
    double[] lower = new double[k * k];
    int at = from + k;
    for (int j = 0; j < k; j++) {
      double sd = Math.sqrt(Math.max(phi[j * k + j], 0));
      double least = 0.05 / sizes[j];
      point[from + j] = Math.log(Math.max(sd, least));
      double left = 1;
      for (int i = 0; i < j; i++) {
        double other = Math.sqrt(Math.max(phi[i * k + i], 0));
        double corr = sd > least && other > 0 ? phi[j * k + i] / (sd * other) : 0;
        for (int m = 0; m < i; m++) {
          corr -= lower[j * k + m] * lower[i * k + m];
        }
        double most = Math.sqrt(left) * lower[i * k + i];
        double partial = most > 0 ? Math.clamp(corr / most, -0.9, 0.9) : 0;
        point[at++] = 0.5 * Math.log((1 + partial) / (1 - partial));
        lower[j * k + i] = partial * Math.sqrt(left);
        left *= 1 - partial * partial;
      }
      lower[j * k + j] = Math.sqrt(left);
    }
  }
}
