package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method with average information in place of the curvature: 4 to 8 points where a search
 * without derivatives takes 60 to 190. A step is halved until the criterion falls.
 */
final class Search {
  private static final int MOST_HALVINGS = 30;

  private final Kernel kernel;
  private final Coordinates coordinates;

  private Search(Kernel kernel, boolean[][] held) {
    this.kernel = kernel;
    this.coordinates = new Coordinates(kernel.layout(), held);
  }

  /**
   * Where the search ended.
   *
   * @param iterations points at which derivatives were taken
   * @param untold variances of which the rows say nothing; they are zero in the point
   * @param left what another step would still have gained, in units of the criterion
   */
  record Ended(
      Point point, boolean converged, int iterations, double left, List<Slopes.Element> untold) {}

  /**
   * From a start, to the lowest criterion.
   *
   * @param held of each group and term: whether its variance stays zero
   * @param tolerance on the gain that a further step promises
   * @param hopelessAbove given up where four times what a step promises would not reach it
   * @return null when the model is not defined at the start
   */
  static @Nullable Ended run(
      Kernel kernel,
      Theta start,
      boolean[][] held,
      double tolerance,
      double hopelessAbove,
      int mostIterations) {
    var first = kernel.at(start);
    return first == null
        ? null
        : new Search(kernel, held).from(first, tolerance, hopelessAbove, mostIterations);
  }

  private Ended from(Point first, double tolerance, double hopelessAbove, int mostIterations) {
    var point = first;
    double left = coordinates.size() == 0 ? 0 : Double.POSITIVE_INFINITY;
    int iterations = 0;
    boolean moved = coordinates.size() > 0;
    boolean[] flat = new boolean[coordinates.size()];
    while (moved && left > tolerance && iterations < mostIterations) {
      iterations++;
      var step = NewtonStep.from(coordinates, point.theta, new Slopes(point));
      left = step.decrement();
      flat = step.flat();
      if (point.criterion - 2 * left > hopelessAbove) {
        return new Ended(point, false, iterations, left, untold(flat));
      }
      var next = downhill(point, step);
      moved = next != null;
      point = next == null ? point : next;
    }
    // Near the optimum rounding, not the model, decides whether the criterion falls.
    boolean converged = left <= Math.max(tolerance, 1e-7 * (moved ? 0 : 1));
    return new Ended(atZero(point, flat), converged, iterations, left, untold(flat));
  }

  /**
   * By conjugate gradients and random traces, from a start to where steps promise little: no
   * criterion is known, so a step may shrink a ratio to a tenth at most and is halved while the
   * promise of the next grows.
   *
   * @return null when the model is not defined at the start
   */
  static @Nullable Ended roughly(
      Kernel kernel, Theta start, boolean[][] held, double tolerance, int mostIterations) {
    var first = kernel.roughly(start);
    return first == null
        ? null
        : new Search(kernel, held).roughlyFrom(first, tolerance, mostIterations);
  }

  private @Nullable Ended roughlyFrom(Point first, double tolerance, int mostIterations) {
    var point = first;
    var iterations = kernel.iterations();
    var step = NewtonStep.from(coordinates, point.theta, new Slopes(point));
    double share = 1;
    int taken = 1;
    while (step.decrement() > tolerance && taken < mostIterations) {
      iterations.sharpen(Math.clamp(1e-4 * step.decrement(), 1e-8, 1e-4));
      var next = kernel.roughly(coordinates.moved(point.theta, step.by(), share));
      if (next == null) {
        return null;
      }
      taken++;
      var further = NewtonStep.from(coordinates, next.theta, new Slopes(next));
      boolean worse = further.decrement() > 4 * step.decrement();
      share = worse ? share / 2 : 1;
      if (!worse) {
        point = next;
        step = further;
      }
    }
    var theta = coordinates.moved(point.theta, step.by(), 1);
    zero(theta, step.flat());
    iterations.sharpen(1e-8);
    var last = kernel.roughly(theta);
    boolean converged = step.decrement() <= tolerance && iterations.converged();
    return last == null
        ? null
        : new Ended(last, converged, taken, step.decrement(), untold(step.flat()));
  }

  private @Nullable Point downhill(Point point, NewtonStep.Step step) {
    double share = 1;
    double noise = 1e-13 * Math.abs(point.criterion);
    for (int h = 0; h < MOST_HALVINGS; h++) {
      var next = kernel.at(coordinates.moved(point.theta, step.by(), share));
      if (next != null && next.criterion <= point.criterion + noise) {
        return next;
      }
      share /= 2;
    }
    return null;
  }

  /** What lies at its floor becomes zero, where the criterion is that of the model without them. */
  private Point atZero(Point point, boolean[] flat) {
    var theta = point.theta.copy();
    var exact = zero(theta, flat) ? kernel.at(theta) : null;
    return exact == null ? point : exact;
  }

  private List<Slopes.Element> untold(boolean[] flat) {
    var untold = new ArrayList<Slopes.Element>();
    for (int i = 0; i < flat.length; i++) {
      if (flat[i]) {
        untold.add(coordinates.elements.get(i));
      }
    }
    return untold;
  }

  private boolean zero(Theta theta, boolean[] flat) {
    boolean changed = false;
    for (int i = 0; i < coordinates.size(); i++) {
      if (flat[i] || coordinates.isAtFloor(theta, i)) {
        var e = coordinates.elements.get(i);
        theta.set(e.group(), e.row(), e.column(), 0);
        changed = true;
      }
    }
    return changed;
  }
}
