package exolog.stats.mixed;

import exolog.stats.algebra.DenseCholesky;

/**
 * One step downhill: the minimum of the quadratic model over diagonals at or above their floor,
 * found by fixing what would fall below it (Karush, Kuhn and Tucker: a ratio stays at zero while
 * the criterion rises with it).
 */
final class NewtonStep {
  private static final double FIRST_RIDGE = 1e-8;
  private static final double MOST_RIDGE = 1e12;

  private final Coordinates coordinates;
  private final Theta theta;
  private final double[] gradient;
  private final double[][] curvature;
  private final boolean[] fixed;
  private final double[] step;

  private NewtonStep(Coordinates coordinates, Theta theta, Slopes slopes) {
    this.coordinates = coordinates;
    this.theta = theta;
    this.gradient = coordinates.gradient(theta, slopes);
    this.curvature = coordinates.information(theta, slopes);
    this.fixed = new boolean[coordinates.size()];
    this.step = new double[coordinates.size()];
    double[][] whole = new double[curvature.length][];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = curvature[i].clone();
    }
    coordinates.addCurvature(theta, slopes, whole);
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = isFlat(i) || (coordinates.isAtFloor(theta, i) && gradient[i] >= 0);
    }
    // Average information alone is never indefinite; with the curvature of LL' it is Newton's.
    if (positiveDefinite(whole)) {
      for (int i = 0; i < whole.length; i++) {
        curvature[i] = whole[i];
      }
    }
    solve();
  }

  /**
   * What to do next.
   *
   * @param decrement how much lower the quadratic model's criterion is there, twice
   * @param flat coordinates on which the criterion does not depend
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Step(double[] by, double decrement, boolean[] flat) {}

  static Step from(Coordinates coordinates, Theta theta, Slopes slopes) {
    var newton = new NewtonStep(coordinates, theta, slopes);
    boolean[] flat = new boolean[newton.step.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = newton.isFlat(i);
    }
    return new Step(newton.step, newton.decrement(), flat);
  }

  /** Whether the rows say nothing of a variance: fixed columns tell the group's levels apart. */
  private boolean isFlat(int i) {
    double size = Math.max(1, coordinates.value(theta, i));
    return coordinates.isRatio(i)
        && Math.abs(curvature[i][i]) * size * size < 1e-8
        && Math.abs(gradient[i]) * size < 1e-6;
  }

  private void solve() {
    boolean changed = true;
    while (changed) {
      changed = false;
      solveFree();
      for (int i = 0; i < step.length; i++) {
        double room = coordinates.floor(i) - coordinates.value(theta, i);
        if (!fixed[i] && coordinates.isBounded(i) && step[i] < room) {
          fixed[i] = true;
          step[i] = room;
          changed = true;
        }
      }
    }
  }

  /** Minimises over the free coordinates, the fixed steps given. */
  private void solveFree() {
    int[] free = free();
    if (free.length == 0) {
      return;
    }
    double[] right = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      right[i] = -gradient[free[i]];
      for (int j = 0; j < step.length; j++) {
        right[i] -= fixed[j] ? curvature[free[i]][j] * step[j] : 0;
      }
    }
    var cholesky = new DenseCholesky(free.length);
    double ridge = 0;
    while (cholesky.factor(matrix(free, curvature, ridge)) >= 0 && ridge < MOST_RIDGE) {
      ridge = ridge == 0 ? FIRST_RIDGE : 10 * ridge;
    }
    if (!(ridge < MOST_RIDGE)) {
      return; // not a number somewhere: no step, and the search says that it did not converge
    }
    cholesky.solve(right, 1);
    for (int i = 0; i < free.length; i++) {
      step[free[i]] = right[i];
    }
  }

  private int[] free() {
    int count = 0;
    for (boolean f : fixed) {
      count += f ? 0 : 1;
    }
    int[] free = new int[count];
    int at = 0;
    for (int i = 0; i < fixed.length; i++) {
      if (!fixed[i]) {
        free[at++] = i;
      }
    }
    return free;
  }

  private boolean positiveDefinite(double[][] whole) {
    int[] free = free();
    return new DenseCholesky(free.length).factor(matrix(free, whole, 0)) < 0;
  }

  /** Scaled ridge: each diagonal grows by its own share, and by a little where it is nothing. */
  private static double[] matrix(int[] free, double[][] from, double ridge) {
    int m = free.length;
    double[] matrix = new double[m * m];
    double largest = Double.MIN_NORMAL;
    for (int i : free) {
      largest = Math.max(largest, Math.abs(from[i][i]));
    }
    for (int j = 0; j < m; j++) {
      for (int i = 0; i < m; i++) {
        matrix[j * m + i] = from[free[i]][free[j]];
      }
      matrix[j * m + j] += ridge * (Math.abs(matrix[j * m + j]) + 1e-8 * largest);
    }
    return matrix;
  }

  private double decrement() {
    double sum = 0;
    for (int i = 0; i < step.length; i++) {
      sum -= 2 * gradient[i] * step[i];
      for (int j = 0; j < step.length; j++) {
        sum -= step[i] * curvature[i][j] * step[j];
      }
    }
    return sum;
  }
}
