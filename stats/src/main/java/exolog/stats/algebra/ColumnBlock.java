package exolog.stats.algebra;

import java.util.Arrays;

/** Up to eight right-hand sides of conjugate gradients, interleaved; each stops on its own. */
final class ColumnBlock {
  static final int WIDTH = 8;

  private final WholeMatrix matrix;
  private final int order;
  private final double[] solution;
  private final double[] residual;
  private final double[] direction;
  private final double[] image;
  private final double[] rightSquared = new double[WIDTH];
  private final double[] residualSquared = new double[WIDTH];
  private final double[] descent = new double[WIDTH];
  private final double[] sums = new double[WIDTH];
  private final double[] steps = new double[WIDTH];
  private int width;

  ColumnBlock(WholeMatrix matrix) {
    this.matrix = matrix;
    this.order = matrix.order();
    this.solution = new double[order * WIDTH];
    this.residual = new double[order * WIDTH];
    this.direction = new double[order * WIDTH];
    this.image = new double[order * WIDTH];
  }

  /** Takes columns of column-major arrays; what is missing to eight is zero. */
  void begin(double[] b, double[] x, int first, int width) {
    this.width = width;
    Arrays.fill(solution, 0);
    Arrays.fill(residual, 0);
    for (int c = 0; c < width; c++) {
      int start = (first + c) * order;
      for (int i = 0; i < order; i++) {
        solution[i * WIDTH + c] = x[start + i];
        residual[i * WIDTH + c] = b[start + i];
      }
    }
    squares(residual, rightSquared);
    matrix.multiply(solution, image);
    for (int k = 0; k < residual.length; k++) {
      residual[k] -= image[k];
    }
    squares(residual, residualSquared);
    Arrays.fill(direction, 0);
    Arrays.fill(descent, 0);
  }

  void end(double[] x, int first) {
    for (int c = 0; c < width; c++) {
      for (int i = 0; i < order; i++) {
        x[(first + c) * order + i] = solution[i * WIDTH + c];
      }
    }
  }

  /** The number of steps made. */
  int run(double tolerance, int mostIterations) {
    for (int step = 0; step < mostIterations; step++) {
      if (!turn(tolerance)) {
        return step;
      }
      matrix.multiply(direction, image);
      if (!advance()) {
        return step;
      }
    }
    return mostIterations;
  }

  /** The largest |r| / |b|; 0 for a right-hand side of zeros, infinite for one not finite. */
  double worst() {
    double worst = 0;
    for (int c = 0; c < width; c++) {
      if (!Double.isFinite(rightSquared[c]) || !Double.isFinite(residualSquared[c])) {
        return Double.POSITIVE_INFINITY;
      }
      if (residualSquared[c] > 0) {
        worst = Math.max(worst, Math.sqrt(residualSquared[c] / rightSquared[c]));
      }
    }
    return worst;
  }

  /** New directions, z + beta p with z = r / diagonal; false when no column needs one. */
  private boolean turn(double tolerance) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < order; i++) {
      double inverse = 1 / matrix.diagonal(i);
      for (int c = 0; c < WIDTH; c++) {
        double r = residual[i * WIDTH + c];
        sums[c] += r * r * inverse;
      }
    }
    boolean any = false;
    for (int c = 0; c < WIDTH; c++) {
      boolean active = residualSquared[c] > tolerance * tolerance * rightSquared[c];
      any |= active;
      steps[c] = descent[c] > 0 ? sums[c] / descent[c] : 0;
      descent[c] = active ? sums[c] : 0;
    }
    for (int i = 0; i < order; i++) {
      double inverse = 1 / matrix.diagonal(i);
      for (int c = 0; c < WIDTH; c++) {
        int k = i * WIDTH + c;
        direction[k] = residual[k] * inverse + steps[c] * direction[k];
      }
    }
    return any;
  }

  /** Along each direction to where the residual is orthogonal to it; false when A curves down. */
  private boolean advance() {
    Arrays.fill(sums, 0);
    for (int i = 0; i < order; i++) {
      for (int c = 0; c < WIDTH; c++) {
        sums[c] += direction[i * WIDTH + c] * image[i * WIDTH + c];
      }
    }
    for (int c = 0; c < WIDTH; c++) {
      if (descent[c] > 0 && !(sums[c] > 0)) {
        return false;
      }
      steps[c] = descent[c] > 0 ? descent[c] / sums[c] : 0;
    }
    for (int i = 0; i < order; i++) {
      for (int c = 0; c < WIDTH; c++) {
        int k = i * WIDTH + c;
        solution[k] += steps[c] * direction[k];
        residual[k] -= steps[c] * image[k];
      }
    }
    squares(residual, residualSquared);
    return true;
  }

  private void squares(double[] numbers, double[] into) {
    Arrays.fill(into, 0);
    for (int i = 0; i < order; i++) {
      for (int c = 0; c < WIDTH; c++) {
        double r = numbers[i * WIDTH + c];
        into[c] += r * r;
      }
    }
  }
}
