package exolog.core.forecast.registry;

import exolog.core.id.Id;
import exolog.stats.mixed.Design;
import exolog.stats.mixed.Grouping;
import exolog.stats.response.Kinetics;
import java.util.List;

/**
 * The training rows as columns at one pair of rates. Each session's share of the exposure carries
 * its own lot and its own provider, so a row belongs to several of each.
 */
final class Columns {
  /** So wide that the rows decide, yet proper where c and theta cannot be told apart. */
  private static final double WIDE = 10;

  static final String COMPARATOR = "growth";
  static final String EFFECT = "exposure";
  static final String PATIENT = "patient";
  static final String LOT = "lot";
  static final String PROVIDER = "provider";

  private final Timetable table;
  private final double[] growth;
  private final double[] exposure;
  private final double[] shares;

  Columns(Timetable table, Kinetics rates) {
    this.table = table;
    growth = new double[table.rows()];
    exposure = new double[table.rows()];
    shares = new double[table.dose.length];
    for (int row = 0; row < growth.length; row++) {
      growth[row] = -Math.expm1(-rates.turnoverPerWeek() * table.week[row]);
      for (int at = table.start[row]; at < table.start[row + 1]; at++) {
        shares[at] = table.dose[at] * rates.unitResponse(table.weeksSince[at]);
        exposure[row] += shares[at];
      }
    }
  }

  Design design() {
    return Design.of("change", table.change)
        .fixed(COMPARATOR, growth)
        .fixed(EFFECT, exposure)
        .grouping(Grouping.ofCodes(PATIENT, table.people, table.person).withSlope(EFFECT, exposure))
        .grouping(shares(LOT, table.lots, table.lot))
        .grouping(shares(PROVIDER, table.providers, table.provider))
        .build();
  }

  private Grouping shares(String name, List<? extends Id> levels, int[] level) {
    String[] names = levels.stream().map(Object::toString).toArray(String[]::new);
    return Grouping.ofShares(name, EFFECT, names, table.start, level, shares);
  }

  double wideComparator() {
    return WIDE * changeScale() / meanGrowth();
  }

  double wideEffect() {
    return WIDE * changeScale() / meanExposure();
  }

  /** Root mean square of the changes: the scale of everything that can be learnt from them. */
  double changeScale() {
    double sum = 0;
    for (double value : table.change) {
      sum += value * value;
    }
    return Math.sqrt(sum / table.change.length);
  }

  double meanExposure() {
    double sum = 0;
    for (double value : exposure) {
      sum += value;
    }
    return sum / exposure.length;
  }

  private double meanGrowth() {
    double sum = 0;
    for (double value : growth) {
      sum += value;
    }
    return sum / growth.length;
  }
}
