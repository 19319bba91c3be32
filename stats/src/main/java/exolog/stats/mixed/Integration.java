package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A density in a few dimensions as weighted points: importance points around its peak, evenly
 * spread, as many as it takes for their weights to count as {@link #ENOUGH} equal ones.
 */
final class Integration {
  /** Quantiles of a mixture of this many normals do not move in the third digit. */
  static final double ENOUGH = 40;

  private static final double LEFT_OUT = 1e-4;

  private final List<double[]> points;
  private final double[] weights;
  private final double effectiveSize;
  private final int evaluations;

  private Integration(
      List<double[]> points, double[] weights, double effectiveSize, int evaluations) {
    this.points = points;
    this.weights = weights;
    this.effectiveSize = effectiveSize;
    this.evaluations = evaluations;
  }

  /**
   * Integrates.
   *
   * @param first points to begin with, doubled while they are too unequal
   * @param most points at most
   */
  static Integration of(LogDensity density, double[] start, int first, int most) {
    var counted = new Counted(density);
    var peak = Peak.from(counted, start);
    var proposal = SplitStudent.around(peak, counted);
    int n = first;
    var integration = weighed(counted, proposal, new Lattice(n, start.length));
    while (integration.isPoor(n) && 2 * n <= most) {
      n *= 2;
      integration = weighed(counted, proposal, new Lattice(n, start.length));
    }
    return integration;
  }

  private boolean isPoor(int n) {
    return effectiveSize < Math.max(ENOUGH, n / 4.0);
  }

  private static Integration weighed(Counted density, SplitStudent proposal, Lattice lattice) {
    int d = proposal.dimensions();
    var points = new ArrayList<double[]>();
    double[] proposed = new double[lattice.size()];
    double[] cube = new double[d];
    for (int k = 0; k < lattice.size(); k++) {
      double[] point = new double[d];
      lattice.point(k, cube);
      proposed[k] = proposal.place(cube, point);
      points.add(point);
    }
    double[] logWeights = density.at(points);
    for (int k = 0; k < logWeights.length; k++) {
      double value = logWeights[k];
      logWeights[k] = (Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value) - proposed[k];
    }
    double[] weights = Weights.normalised(logWeights);
    double effective = Weights.effectiveSize(weights);
    return thinned(points, weights, effective, density.count.get());
  }

  /** Likeliest first; those that together carry less than one part in ten thousand are left out. */
  List<double[]> points() {
    return points;
  }

  /** Of the points; they sum to 1. */
  double[] weights() {
    return weights;
  }

  /** Equally weighted points that would say as much. */
  double effectiveSize() {
    return effectiveSize;
  }

  /** Of the density. */
  int evaluations() {
    return evaluations;
  }

  private static Integration thinned(
      List<double[]> points, double[] weights, double effective, int evaluations) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < weights.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(weights[b], weights[a]));
    double carried = 0;
    int kept = 0;
    while (carried < 1 - LEFT_OUT) {
      carried += weights[order.get(kept++)];
    }
    var best = new ArrayList<double[]>();
    double[] share = new double[kept];
    for (int i = 0; i < kept; i++) {
      best.add(points.get(order.get(i)));
      share[i] = weights[order.get(i)] / carried;
    }
    return new Integration(best, share, effective, evaluations);
  }

  private static final class Counted implements LogDensity {
    private final LogDensity density;
    private final AtomicInteger count = new AtomicInteger();

    Counted(LogDensity density) {
      this.density = density;
    }

    @Override
    public double at(double[] point) {
      count.incrementAndGet();
      return density.at(point);
    }
  }
}
