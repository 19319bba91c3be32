package exolog.core.forecast.registry;

import exolog.stats.mixed.Design;
import exolog.stats.mixed.Grouping;
import exolog.stats.mixed.Shares;
import exolog.stats.response.Kinetics;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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

  private final double[] change;
  private final double[] growth;
  private final double[] exposure;
  private final String[] people;
  private final int[] person;
  private final Shares lots = new Shares(LOT, EFFECT);
  private final Shares providers = new Shares(PROVIDER, EFFECT);

  /** Writing out an identifier anew for each share took a tenth of the fit. */
  private final Map<UUID, String> names = new HashMap<>();

  private int row;

  Columns(TrainingSet set, Kinetics rates) {
    int n = set.readings();
    change = new double[n];
    growth = new double[n];
    exposure = new double[n];
    person = new int[n];
    people = set.patients().stream().map(Object::toString).toArray(String[]::new);
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < people.length; i++) {
      codes.put(people[i], i);
    }
    for (Series series : set.series()) {
      int code = codes.getOrDefault(series.patient().toString(), -1);
      series.visits().forEach(visit -> add(series, visit, code, rates));
    }
  }

  private void add(Series series, Visit visit, int code, Kinetics rates) {
    change[row] = visit.change();
    growth[row] = -Math.expm1(-rates.turnoverPerWeek() * visit.week());
    person[row] = code;
    double sum = 0;
    for (Given given : series.given()) {
      double share = given.dose() * rates.unitResponse(visit.week() - given.week());
      if (share > 0) {
        lots.add(names.computeIfAbsent(given.lot().value(), UUID::toString), share);
        providers.add(names.computeIfAbsent(given.provider().value(), UUID::toString), share);
        sum += share;
      }
    }
    lots.endRow();
    providers.endRow();
    exposure[row++] = sum;
  }

  Design design() {
    return Design.of("change", change)
        .fixed(COMPARATOR, growth)
        .fixed(EFFECT, exposure)
        .grouping(Grouping.ofCodes(PATIENT, people, person).withSlope(EFFECT, exposure))
        .grouping(lots.grouping())
        .grouping(providers.grouping())
        .build();
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
    for (double value : change) {
      sum += value * value;
    }
    return Math.sqrt(sum / change.length);
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
