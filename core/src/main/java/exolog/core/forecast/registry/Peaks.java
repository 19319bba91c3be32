package exolog.core.forecast.registry;

import exolog.stats.response.Kinetics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Weighs when one session's effect is greatest by how well each pair of rates explains the
 * readings. A pair stands for its whole cell of the grid, in which rates are evenly spread on a log
 * scale, so limits are never narrower than what was looked at.
 */
final class Peaks {
  /** Of a log-likelihood: half of 95 % of chi-square with 2. */
  private static final double RISE = 5.991464547107979 / 2;

  /** Of each side of a cell; with more the limits move by less than a tenth of a week. */
  private static final int PARTS = 12;

  private final List<Kinetics> grid;
  private final double decaySide;
  private final double turnoverSide;

  Peaks(List<Kinetics> grid) {
    this.grid = grid;
    this.decaySide = side(Kinetics::signalDecayPerWeek);
    this.turnoverSide = side(Kinetics::turnoverPerWeek);
  }

  /**
   * @param logMarginals of the readings at each pair of the grid, up to a constant
   */
  PeakWeek week(double[] logMarginals) {
    double most = Arrays.stream(logMarginals).max().orElseThrow();
    double[] weights = Arrays.stream(logMarginals).map(log -> Math.exp(log - most)).toArray();
    double[] even = new double[weights.length];
    Arrays.fill(even, 1);
    return new PeakWeek(
        Written.six(quantile(weights, 0.1)),
        Written.six(quantile(weights, 0.9)),
        Written.six(quantile(even, 0.1)),
        Written.six(quantile(even, 0.9)),
        grid.size(),
        (int) Arrays.stream(logMarginals).filter(log -> most - log <= RISE).count());
  }

  private double quantile(double[] weights, double chance) {
    var peaks = new ArrayList<double[]>();
    for (int pair = 0; pair < weights.length; pair++) {
      for (int part = 0; part < PARTS * PARTS; part++) {
        peaks.add(new double[] {peak(grid.get(pair), part), weights[pair]});
      }
    }
    peaks.sort(Comparator.comparingDouble(at -> at[0]));
    double total = peaks.stream().mapToDouble(at -> at[1]).sum();
    double passed = 0;
    int at = 0;
    while (passed + peaks.get(at)[1] < chance * total) {
      passed += peaks.get(at++)[1];
    }
    return peaks.get(at)[0];
  }

  /** At the middle of one of the parts into which the pair's cell is cut. */
  private double peak(Kinetics middle, int part) {
    int row = part / PARTS;
    int column = part % PARTS;
    double decay = ((row + 0.5) / PARTS - 0.5) * decaySide;
    double turnover = ((column + 0.5) / PARTS - 0.5) * turnoverSide;
    return new Kinetics(
            middle.signalDecayPerWeek() * Math.exp(decay),
            middle.turnoverPerWeek() * Math.exp(turnover))
        .peakWeek();
  }

  /** Length of a cell in the logarithm of a rate. */
  private double side(ToDoubleFunction<Kinetics> rate) {
    double[] steps = grid.stream().mapToDouble(rate).map(Math::log).sorted().toArray();
    long different = Arrays.stream(steps).distinct().count();
    return different < 2 ? 0 : (steps[steps.length - 1] - steps[0]) / (different - 1);
  }
}
