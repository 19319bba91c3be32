package exolog.stats.mixed;

import java.util.ArrayList;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * The highest point of a smooth density in a few dimensions, with its curvature: Newton on
 * differences, each direction bounded, halved until the density rises. Five dimensions cost about
 * fifty evaluations a step; the densities here are those of small models.
 */
final class Peak {
  private static final int MOST_STEPS = 30;

  /** Width of the differences: coordinates are logarithms, so this is one part in a hundred. */
  private static final double H = 0.01;

  /** A step changes no standard deviation by more than this, in logarithm. */
  private static final double LONGEST = 1.5;

  /** A direction flatter than a standard deviation of 3 is taken to have that. */
  private static final double FLATTEST = 1 / 9.0;

  private final LogDensity density;
  private final int d;
  private double[] at;
  private double height;
  private final double[] gradient;
  private double[][] axes;
  private double[] sds;
  private int evaluations;
  private boolean settled;

  private Peak(LogDensity density, double[] start) {
    this.density = density;
    d = start.length;
    at = start.clone();
    gradient = new double[d];
    axes = new double[d][d];
    sds = new double[d];
    height = value(at);
  }

  static Peak from(LogDensity density, double[] start) {
    var peak = new Peak(density, start);
    if (!Double.isFinite(peak.height)) {
      throw new IllegalArgumentException("The density at the start is " + peak.height + ".");
    }
    for (int step = 0; step < MOST_STEPS && !peak.settled; step++) {
      peak.curve();
      peak.climb();
    }
    return peak;
  }

  double[] at() {
    return at.clone();
  }

  double height() {
    return height;
  }

  /** Orthonormal directions, one a row, along which the curvature is diagonal. */
  double[][] axes() {
    return axes;
  }

  /** Standard deviation of the fitted normal along each axis. */
  double[] sds() {
    return sds;
  }

  int evaluations() {
    return evaluations;
  }

  private double value(double[] point) {
    evaluations++;
    return orNone(density.at(point));
  }

  private void curve() {
    double[][] hessian = new double[d][d];
    double[] values = around();
    int next = 0;
    for (int i = 0; i < d; i++) {
      double up = values[next++];
      double down = values[next++];
      gradient[i] = (up - down) / (2 * H);
      hessian[i][i] = (up - 2 * height + down) / (H * H);
      for (int j = 0; j < i; j++) {
        double same = values[next++] + values[next++];
        double across = values[next++] + values[next++];
        hessian[i][j] = (same - across) / (4 * H * H);
        hessian[j][i] = hessian[i][j];
      }
    }
    var eigen = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(hessian));
    for (int k = 0; k < d; k++) {
      axes[k] = eigen.getEigenvector(k).toArray();
      sds[k] = 1 / Math.sqrt(Math.max(FLATTEST, Math.abs(eigen.getEigenvalue(k))));
    }
  }

  /** All that the differences need, asked for together: they do not depend on each other. */
  private double[] around() {
    var points = new ArrayList<double[]>();
    for (int i = 0; i < d; i++) {
      points.add(moved(i, H, i, 0));
      points.add(moved(i, -H, i, 0));
      for (int j = 0; j < i; j++) {
        points.add(moved(i, H, j, H));
        points.add(moved(i, -H, j, -H));
        points.add(moved(i, H, j, -H));
        points.add(moved(i, -H, j, H));
      }
    }
    evaluations += points.size();
    double[] values = density.at(points);
    for (int v = 0; v < values.length; v++) {
      values[v] = orNone(values[v]);
    }
    return values;
  }

  private double[] moved(int i, double by, int j, double and) {
    double[] point = at.clone();
    point[i] += by;
    point[j] += and;
    return point;
  }

  private static double orNone(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private void climb() {
    double[] step = new double[d];
    settled = step(step) < 1e-4;
    for (double share = 1; !settled && share > 1e-3; share /= 2) {
      double[] next = at.clone();
      for (int i = 0; i < d; i++) {
        next[i] += share * step[i];
      }
      double reached = value(next);
      if (reached > height) {
        at = next;
        height = reached;
        return;
      }
    }
    settled = true; // no step rises: as high as differences can tell
  }

  /** Fills in Newton's step, bounded along each axis; returns what it promises. */
  private double step(double[] step) {
    double promised = 0;
    for (int k = 0; k < d; k++) {
      double slope = 0;
      for (int i = 0; i < d; i++) {
        slope += axes[k][i] * gradient[i];
      }
      double along = Math.clamp(slope * sds[k] * sds[k], -LONGEST, LONGEST);
      promised += Math.abs(slope * along);
      for (int i = 0; i < d; i++) {
        step[i] += along * axes[k][i];
      }
    }
    return promised;
  }
}
