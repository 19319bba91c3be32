package exolog.stats.ordinal;

/**
 * The lowest point of a surface: quasi-Newton (Broyden, Fletcher, Goldfarb, Shanno; Nocedal and
 * Wright 2006, algorithm 6.1) from a differenced second derivative, ended by Newton steps.
 *
 * @param curvature second derivative there, order x order, by central differences of the slope
 * @param settled whether a further step would lower the surface by less than {@link #CLOSE}
 */
record Valley(Point lowest, Square curvature, boolean settled) {
  /** In deviance: an estimate is then within 0.01 % of a standard error. */
  private static final double CLOSE = 1e-8;

  private static final int MOST_STEPS = 300;
  private static final int MOST_POLISHING = 6;
  private static final double STEP = 1e-4;
  private static final double ENOUGH = 1e-4;
  private static final double LONGEST = 4;

  /** A place, its height and its slope. */
  static final class Point {
    final double[] at;
    final double[] slope;
    double value;

    Point(double[] at) {
      this.at = at;
      this.slope = new double[at.length];
    }

    Point(double[] at, Surface surface) {
      this(at);
      this.value = surface.at(at, slope);
    }

    Point moved(double[] direction, double share, Surface surface) {
      var there = at.clone();
      for (int i = 0; i < there.length; i++) {
        there[i] += share * direction[i];
      }
      return new Point(there, surface);
    }
  }

  static Valley below(Surface surface, double[] start) {
    var here = new Point(start.clone(), surface);
    var inverse = inverseOrScale(curvatureAt(surface, here));
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = inverse.times(here.slope, -1);
      double decrement = -Square.dot(here.slope, direction);
      if (!(decrement > CLOSE)) {
        break;
      }
      var next = descend(surface, here, direction);
      if (next == here) {
        break;
      }
      inverse.updateInverse(next.at, here.at, next.slope, here.slope);
      here = next;
    }
    return polished(surface, here);
  }

  private static Valley polished(Surface surface, Point from) {
    var here = from;
    for (int step = 0; ; step++) {
      var curvature = curvatureAt(surface, here);
      var inverse = curvature.inverse();
      if (inverse == null) {
        return new Valley(here, curvature, false);
      }
      double[] direction = inverse.times(here.slope, -1);
      boolean settled = -Square.dot(here.slope, direction) < CLOSE;
      if (settled || step == MOST_POLISHING) {
        return new Valley(here, curvature, settled);
      }
      var next = descend(surface, here, direction);
      if (next == here) {
        return new Valley(here, curvature, false);
      }
      here = next;
    }
  }

  /** The first of ever shorter steps that lowers the surface enough (Armijo), or where it was. */
  private static Point descend(Surface surface, Point here, double[] direction) {
    double longest = 0;
    for (double d : direction) {
      longest = Math.max(longest, Math.abs(d));
    }
    double expected = Square.dot(here.slope, direction);
    double rounding = 1e-12 * Math.abs(here.value);
    for (double share = Math.min(1, LONGEST / longest); share > 1e-8; share /= 2.5) {
      var next = here.moved(direction, share, surface);
      if (next.value <= here.value + ENOUGH * share * expected + rounding) {
        return next;
      }
    }
    return here;
  }

  static Square curvatureAt(Surface surface, Point here) {
    int order = here.at.length;
    var curvature = new Square(order);
    var axis = new double[order];
    for (int j = 0; j < order; j++) {
      axis[j] = 1;
      double step = STEP * Math.max(1, Math.abs(here.at[j]));
      var up = here.moved(axis, step, surface);
      var down = here.moved(axis, -step, surface);
      for (int i = 0; i < order; i++) {
        double half = (up.slope[i] - down.slope[i]) / (4 * step);
        curvature.add(i, j, half);
        curvature.add(j, i, half);
      }
      axis[j] = 0;
    }
    return curvature;
  }

  /** Where the surface is not a bowl yet, each axis gets its own scale. */
  private static Square inverseOrScale(Square curvature) {
    var inverse = curvature.inverse();
    if (inverse != null) {
      return inverse;
    }
    var scale = new Square(curvature.order());
    for (int i = 0; i < curvature.order(); i++) {
      scale.add(i, i, 1 / Math.max(1, Math.abs(curvature.get(i, i))));
    }
    return scale;
  }
}
