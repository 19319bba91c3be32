package exolog.core.forecast;

import exolog.stats.score.QuantileTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A hundred values that stand for a distribution: its quantiles at the middles of a hundred equal
 * chances.
 */
final class Draws {
  static final int COUNT = 100;

  /** The chances that a table for draws must reach; every limit shown lies between. */
  static final double LOWEST = 0.25 / COUNT;

  static final double HIGHEST = 1 - LOWEST;

  private Draws() {}

  static List<Double> of(QuantileTable table) {
    var draws = new ArrayList<Double>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      draws.add(Rounded.six(table.quantile((i + 0.5) / COUNT)));
    }
    return draws;
  }
}
