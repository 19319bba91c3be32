package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posterior density of the variance ratios: their prior times the restricted likelihood, which
 * is the likelihood with the fixed effects (flat, or their Gaussian prior) and the residual
 * variance (prior 1/s²) integrated out (Harville 1974, Biometrika 61:383).
 */
final class VarianceDensity implements LogDensity {
  private final Kernel kernel;
  private final Theta fitted;
  private final List<Free> free;

  /**
   * The terms of one group that are not held at zero: its first ones.
   *
   * @param from first coordinate
   */
  private record Free(int group, VariancePrior prior, int from) {}

  /**
   * Around a fit.
   *
   * @param kernel restricted
   * @param held of each group and term: its variance stays zero
   */
  VarianceDensity(Kernel kernel, Theta fitted, boolean[][] held) {
    this.kernel = kernel;
    this.fitted = fitted;
    free = new ArrayList<>();
    var sizes = new TermSizes(kernel.statistics);
    int from = 0;
    for (int f = 0; f < held.length; f++) {
      double[] kept = Arrays.copyOf(sizes.of(f), notHeld(held[f]));
      if (kept.length > 0) {
        var prior = new VariancePrior(kept);
        free.add(new Free(f, prior, from));
        from += prior.dimensions();
      }
    }
  }

  private static int notHeld(boolean[] held) {
    int terms = 0;
    while (terms < held.length && !held[terms]) {
      terms++;
    }
    return terms;
  }

  int dimensions() {
    return free.isEmpty() ? 0 : free.getLast().from() + free.getLast().prior().dimensions();
  }

  /** Coordinates of the fit. */
  double[] start() {
    double[] point = new double[dimensions()];
    for (var one : free) {
      int k = fitted.widths()[one.group()];
      int terms = one.prior().terms();
      double[] phi = new double[terms * terms];
      for (int i = 0; i < terms && i < k; i++) {
        for (int j = 0; j < terms; j++) {
          phi[i * terms + j] = fitted.phi(one.group(), i, j);
        }
      }
      one.prior().coordinates(phi, point, one.from());
    }
    return point;
  }

  Theta theta(double[] point) {
    var theta = fitted.copy();
    for (var one : free) {
      int terms = one.prior().terms();
      double[] factor = one.prior().relativeFactor(point, one.from());
      for (int i = 0; i < terms; i++) {
        for (int j = 0; j <= i; j++) {
          theta.set(one.group(), i, j, factor[i * terms + j]);
        }
      }
    }
    return theta;
  }

  /** The model there; null where it is not defined. */
  @Nullable Point pointAt(double[] point) {
    return kernel.at(theta(point));
  }

  @Override
  public double at(double[] point) {
    var model = pointAt(point);
    if (model == null) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = -model.criterion / 2;
    for (var one : free) {
      sum += one.prior().logDensity(point, one.from());
    }
    return sum;
  }
}
