package exolog.stats.response;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The criterion over a grid of both rates' logarithms, then refined: for each value of one rate the
 * best other one between the neighbours of the best on the grid.
 */
final class RateSearch {
  /** Steps of a grid; at odds of 6.5 between the bounds one is 14 %. */
  static final int STEPS = 15;

  /** Rise of minus twice the log-likelihood: 95 % of chi-square with 1 and with 2. */
  private static final double RISE_OF_ONE = 3.841458820694124;

  private static final double RISE_OF_TWO = 5.991464547107979;

  /** In logarithm of a rate; a tenth of that in the last step. */
  private static final double FINE = 0.02;

  private final RateCriterion criterion;
  private final double[] decay;
  private final double[] turnover;
  private final double[][] grid;

  RateSearch(RateCriterion criterion, RateBounds bounds) {
    this.criterion = criterion;
    this.decay = steps(bounds.decayLow(), bounds.decayHigh());
    this.turnover = steps(bounds.turnoverLow(), bounds.turnoverHigh());
    this.grid = new double[STEPS][STEPS];
    for (int i = 0; i < STEPS; i++) {
      for (int j = 0; j < STEPS; j++) {
        grid[i][j] = at(decay[i], turnover[j]);
      }
    }
  }

  /** The lowest point: logarithms of both rates and the criterion. */
  record Lowest(double decay, double turnover, double value) {
    Kinetics rates() {
      return new Kinetics(Math.exp(decay), Math.exp(turnover));
    }
  }

  Lowest lowest() {
    int i = 0;
    int j = 0;
    for (int k = 0; k < STEPS * STEPS; k++) {
      if (grid[k / STEPS][k % STEPS] < grid[i][j]) {
        i = k / STEPS;
        j = k % STEPS;
      }
    }
    var near = new Lowest(decay[i], turnover[j], grid[i][j]);
    int row = i;
    var along =
        GoldenSection.between(
            decay[Math.max(0, row - 1)],
            decay[Math.min(STEPS - 1, row + 1)],
            FINE / 10,
            a -> bestTurnover(a, row).value());
    var across = bestTurnover(along.at(), row);
    return across.value() < near.value()
        ? new Lowest(along.at(), across.at(), across.value())
        : near;
  }

  RateLimits decayLimits(Lowest lowest) {
    var profile = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      profile[i] = bestTurnover(decay[i], i).value();
    }
    return limits("Signal decay", decay, profile, lowest.decay(), lowest.value());
  }

  RateLimits turnoverLimits(Lowest lowest) {
    var profile = new double[STEPS];
    for (int j = 0; j < STEPS; j++) {
      profile[j] = bestDecay(turnover[j], j).value();
    }
    return limits("Turnover", turnover, profile, lowest.turnover(), lowest.value());
  }

  List<Kinetics> region(Lowest lowest) {
    var region = new ArrayList<Kinetics>();
    for (int i = 0; i < STEPS; i++) {
      for (int j = 0; j < STEPS; j++) {
        if (grid[i][j] - lowest.value() <= RISE_OF_TWO) {
          region.add(new Kinetics(Math.exp(decay[i]), Math.exp(turnover[j])));
        }
      }
    }
    return region;
  }

  private GoldenSection bestTurnover(double atDecay, int row) {
    int j = 0;
    for (int k = 1; k < STEPS; k++) {
      j = grid[row][k] < grid[row][j] ? k : j;
    }
    return refined(turnover, j, b -> at(atDecay, b), at(atDecay, turnover[j]));
  }

  private GoldenSection bestDecay(double atTurnover, int column) {
    int i = 0;
    for (int k = 1; k < STEPS; k++) {
      i = grid[k][column] < grid[i][column] ? k : i;
    }
    return refined(decay, i, a -> at(a, atTurnover), at(decay[i], atTurnover));
  }

  private static GoldenSection refined(
      double[] steps, int at, DoubleUnaryOperator f, double there) {
    var found =
        GoldenSection.between(
            steps[Math.max(0, at - 1)], steps[Math.min(STEPS - 1, at + 1)], FINE, f);
    return found.value() < there ? found : new GoldenSection(steps[at], there);
  }

  private static RateLimits limits(
      String name, double[] steps, double[] profile, double best, double lowest) {
    return new RateLimits(
        name,
        Math.exp(best),
        crossing(steps, profile, best, lowest, -1),
        crossing(steps, profile, best, lowest, 1),
        Math.exp(steps[0]),
        Math.exp(steps[STEPS - 1]));
  }

  /**
   * Where the profile has risen enough on one side of the best, straight between steps in the root
   * of the rise, which is a line for a normal likelihood; null when it never does.
   */
  private static @Nullable Double crossing(
      double[] steps, double[] profile, double best, double lowest, int side) {
    double from = best;
    double rootFrom = 0;
    double enough = Math.sqrt(RISE_OF_ONE);
    for (int k = side < 0 ? STEPS - 1 : 0; k >= 0 && k < STEPS; k += side) {
      if ((steps[k] - best) * side > 0) {
        double root = Math.sqrt(Math.max(0, profile[k] - lowest));
        if (root >= enough) {
          double share = Double.isInfinite(root) ? 0 : (enough - rootFrom) / (root - rootFrom);
          return Math.exp(from + share * (steps[k] - from));
        }
        from = steps[k];
        rootFrom = root;
      }
    }
    return null;
  }

  private double at(double logDecay, double logTurnover) {
    return criterion.at(new Kinetics(Math.exp(logDecay), Math.exp(logTurnover)));
  }

  private static double[] steps(double low, double high) {
    var steps = new double[STEPS];
    for (int k = 0; k < STEPS; k++) {
      steps[k] = Math.log(low) + (Math.log(high) - Math.log(low)) * k / (STEPS - 1);
    }
    return steps;
  }
}
