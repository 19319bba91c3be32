package exolog.stats.mixed;

import org.jspecify.annotations.Nullable;

/**
 * Which linear algebra a model of this size is worth. Measured at one million rows (4,394 columns
 * of u, 6 Gflop a factor): exact steps alone 4.5 s, conjugate gradients with one exact evaluation
 * 0.85 s, without it 0.5 s (docs/statistics/mixed.md).
 */
final class Course {
  /** Below this a factor takes less than a tenth of a second, and exact steps are cheap. */
  private static final double CHEAP_FLOPS = 1e9;

  /** Above this one factor takes longer than the whole approximate fit. */
  static final double MOST_FLOPS = 5e10;

  /** Gain that one more step may still promise: 1e-9 is 1e-5 of a standard error. */
  private static final double EXACT = 1e-9;

  /**
   * The step after such a promise lands within 1e-5 of every variance, and checking that would cost
   * another selected inverse: two thirds of the time.
   */
  private static final double LAST_STEP = 2e-3;

  /** The probes' own error is larger. */
  private static final double ROUGH = 1e-4;

  private static final int MOST_ITERATIONS = 200;

  private final Kernel kernel;
  private final boolean[][] held;
  private final Options.Effort effort;
  private final double hopelessAbove;

  Course(Kernel kernel, boolean[][] held, Options options) {
    this.kernel = kernel;
    this.held = held;
    this.effort = options.effort();
    this.hopelessAbove = options.hopelessAbove();
  }

  /**
   * A search and how it was computed.
   *
   * @param computation in words
   * @param byProbes whether random probes decided where it ended
   */
  record Run(Search.Ended ended, String computation, boolean byProbes) {}

  @Nullable Run run(Theta start) {
    if (effort == Options.Effort.APPROXIMATE) {
      return rough(start);
    }
    double flops = kernel.analysis().flops();
    if (flops <= CHEAP_FLOPS) {
      return exact(start, EXACT, "exact");
    }
    return switch (effort) {
      case EXACT -> exact(approached(start), LAST_STEP, "exact steps from an approximate start");
      case AUTO -> flops <= MOST_FLOPS ? evaluated(start) : rough(start);
      case APPROXIMATE -> rough(start);
    };
  }

  private @Nullable Run exact(Theta start, double tolerance, String computation) {
    var ended = Search.run(kernel, start, held, tolerance, hopelessAbove, MOST_ITERATIONS);
    return ended == null ? null : new Run(ended, computation, false);
  }

  private Theta approached(Theta start) {
    var near = Search.roughly(kernel, start, held, ROUGH, MOST_ITERATIONS);
    return near == null ? start : near.point().theta;
  }

  private @Nullable Run evaluated(Theta start) {
    var near = Search.roughly(kernel, start, held, ROUGH, MOST_ITERATIONS);
    var point = near == null ? null : kernel.at(near.point().theta);
    if (near == null || point == null) {
      return exact(start, EXACT, "exact");
    }
    var ended =
        new Search.Ended(point, near.converged(), near.iterations(), near.left(), near.untold());
    return new Run(ended, "approximate steps, evaluated exactly at their end", true);
  }

  private @Nullable Run rough(Theta start) {
    var near = Search.roughly(kernel, start, held, ROUGH, MOST_ITERATIONS);
    return near == null ? null : new Run(near, "approximate", true);
  }
}
