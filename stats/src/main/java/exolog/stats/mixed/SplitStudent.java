package exolog.stats.mixed;

/**
 * A proposal with heavier tails than the density it stands for: along each axis of the curvature
 * Student's t with four degrees of freedom, its scale set apart to both sides (Geweke 1989,
 * Econometrica 57:1317, section 5), since a variance near zero has one long tail.
 */
final class SplitStudent {
  /** How far out, in standard deviations, the scale is measured. */
  private static final double OUT = 2;

  private final double[] centre;
  private final double[][] axes;
  private final double[][] scales;

  private SplitStudent(double[] centre, double[][] axes, double[][] scales) {
    this.centre = centre;
    this.axes = axes;
    this.scales = scales;
  }

  int dimensions() {
    return centre.length;
  }

  static SplitStudent around(Peak peak, LogDensity density) {
    int d = peak.sds().length;
    double[][] scales = new double[d][2];
    for (int k = 0; k < d; k++) {
      for (int side = 0; side < 2; side++) {
        double sd = peak.sds()[k];
        for (int look = 0; look < 2; look++) {
          sd = measured(peak, density, k, side == 0 ? -sd : sd);
        }
        scales[k][side] = sd;
      }
    }
    return new SplitStudent(peak.at(), peak.axes(), scales);
  }

  /** The scale at which a normal would have fallen as much as the density did. */
  private static double measured(Peak peak, LogDensity density, int axis, double signedSd) {
    double[] point = peak.at();
    for (int i = 0; i < point.length; i++) {
      point[i] += OUT * signedSd * peak.axes()[axis][i];
    }
    double fall = peak.height() - density.at(point);
    double ratio = fall > 0 ? OUT / Math.sqrt(2 * fall) : 3;
    return Math.abs(signedSd) * Math.clamp(ratio, 1 / 3.0, 3);
  }

  /**
   * Puts the point of the unit cube where the proposal has it.
   *
   * @return the log density of the proposal there, up to a constant
   */
  double place(double[] cube, double[] point) {
    System.arraycopy(centre, 0, point, 0, point.length);
    double logDensity = 0;
    for (int k = 0; k < cube.length; k++) {
      double low = scales[k][0];
      double high = scales[k][1];
      double share = low / (low + high); // so that the density has no step at the centre
      boolean below = cube[k] < share;
      double scale = below ? low : high;
      double t = below ? quantile(cube[k] / share / 2) : -quantile((1 - cube[k]) / (1 - share) / 2);
      logDensity -= 2.5 * Math.log1p(t * t / 4);
      for (int i = 0; i < point.length; i++) {
        point[i] += scale * t * axes[k][i];
      }
    }
    return logDensity;
  }

  /** Lower quantiles of t with four degrees of freedom: Shaw 2006, J Comput Finance 9(4):37. */
  private static double quantile(double p) {
    double root = Math.sqrt(4 * p * (1 - p));
    double q = Math.cos(Math.acos(root) / 3) / root;
    return -2 * Math.sqrt(Math.max(0, q - 1));
  }
}
