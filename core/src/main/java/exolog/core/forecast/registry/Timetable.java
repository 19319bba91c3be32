package exolog.core.forecast.registry;

import exolog.core.id.LotId;
import exolog.core.id.PractitionerId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the training rows what does not depend on the rates: who was read when, how long after which
 * sessions, from which lots and by which hands. One for all pairs of rates: finding levels by name
 * for each pair anew took a tenth of a refit.
 */
final class Timetable {
  final double[] change;

  /** Since the first session. */
  final double[] week;

  final String[] people;
  final int[] person;
  final List<LotId> lots;
  final List<PractitionerId> providers;

  /** Row r has the sessions before it from start[r] to start[r+1]. */
  final int[] start;

  double[] weeksSince;
  double[] dose;
  int[] lot;
  int[] provider;

  private final Map<LotId, Integer> lotCodes = new HashMap<>();
  private final Map<PractitionerId, Integer> providerCodes = new HashMap<>();
  private int row;

  Timetable(TrainingSet set) {
    int rows = set.readings();
    change = new double[rows];
    week = new double[rows];
    person = new int[rows];
    start = new int[rows + 1];
    var patients = set.patients();
    people = patients.stream().map(Object::toString).toArray(String[]::new);
    lots = set.lots();
    providers = set.providers();
    lots.forEach(each -> lotCodes.put(each, lotCodes.size()));
    providers.forEach(each -> providerCodes.put(each, providerCodes.size()));
    int most = set.series().stream().mapToInt(s -> s.visits().size() * s.given().size()).sum();
    weeksSince = new double[most];
    dose = new double[most];
    lot = new int[most];
    provider = new int[most];
    var codes = new HashMap<Object, Integer>();
    patients.forEach(each -> codes.put(each, codes.size()));
    for (Series series : set.series()) {
      add(series, codes.getOrDefault(series.patient(), -1));
    }
    weeksSince = Arrays.copyOf(weeksSince, start[rows]);
    dose = Arrays.copyOf(dose, start[rows]);
    lot = Arrays.copyOf(lot, start[rows]);
    provider = Arrays.copyOf(provider, start[rows]);
  }

  int rows() {
    return row;
  }

  private void add(Series series, int code) {
    int[] lotOf =
        series.given().stream().mapToInt(g -> lotCodes.getOrDefault(g.lot(), -1)).toArray();
    int[] handOf =
        series.given().stream()
            .mapToInt(g -> providerCodes.getOrDefault(g.provider(), -1))
            .toArray();
    for (Visit visit : series.visits()) {
      change[row] = visit.change();
      week[row] = visit.week();
      person[row] = code;
      int at = start[row];
      for (int j = 0; j < lotOf.length; j++) {
        Given given = series.given().get(j);
        if (visit.week() > given.week()) {
          weeksSince[at] = visit.week() - given.week();
          dose[at] = given.dose();
          lot[at] = lotOf[j];
          provider[at++] = handOf[j];
        }
      }
      start[++row] = at;
    }
  }
}
