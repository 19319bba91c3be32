package exolog.core.forecast.registry;

import exolog.stats.mixed.Design;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.Membership;
import exolog.stats.mixed.Posterior;
import exolog.stats.mixed.PredictionRow;
import exolog.stats.mixed.Predictions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a fit out at one pair of rates, once for each value that its variances may have. Everything
 * comes from predicting rows of ones: c, theta, a new person's level and response, a new lot, a new
 * provider, and each known one.
 */
final class PointOfFit {
  /** What no level is called: a newcomer brings its group's whole variance. */
  private static final String NEW = "(new)";

  private static final int C = 0;
  private static final int THETA = 1;
  private static final int LEVEL = 2;
  private static final int RESPONSE = 3;
  private static final int LOT = 4;
  private static final int PROVIDER = 5;
  private static final int KNOWN = 6;

  private final AtRates at;
  private final Fit fit;
  private final List<String> lots;
  private final List<String> providers;

  PointOfFit(AtRates at) {
    this.at = at;
    this.fit = at.fit();
    this.lots = fit.levels(Columns.LOT);
    this.providers = fit.levels(Columns.PROVIDER);
  }

  List<RatePoint> points(Posterior posterior) {
    var rows = new ArrayList<>(ofNewcomers());
    lots.forEach(lot -> rows.add(random(Columns.LOT, Columns.EFFECT, lot)));
    providers.forEach(hand -> rows.add(random(Columns.PROVIDER, Columns.EFFECT, hand)));
    return posterior.jointly(rows).stream()
        .map(one -> point(one.weight(), one.predictions(), lots, providers))
        .toList();
  }

  /** Without the known lots and providers, whose doubt about each other is most of the work. */
  List<RatePoint> spreads(Posterior posterior) {
    return posterior.jointly(ofNewcomers()).stream()
        .map(one -> point(one.weight(), one.predictions(), List.of(), List.of()))
        .toList();
  }

  private RatePoint point(
      double weight, Predictions joint, List<String> lots, List<String> providers) {
    return new RatePoint(
        at.rates().signalDecayPerWeek(),
        at.rates().turnoverPerWeek(),
        at.logMarginal() + Math.log(weight),
        at.columns().wideComparator(),
        at.columns().wideEffect(),
        joint.mean(C),
        joint.mean(THETA),
        joint.covariance(C, C),
        joint.covariance(C, THETA),
        joint.covariance(THETA, THETA),
        joint.covariance(LEVEL, LEVEL),
        joint.covariance(LEVEL, RESPONSE),
        joint.covariance(RESPONSE, RESPONSE),
        joint.covariance(LOT, LOT),
        joint.covariance(PROVIDER, PROVIDER),
        joint.residualVariance(),
        parts(joint, lots, KNOWN),
        parts(joint, providers, KNOWN + lots.size()));
  }

  private static Map<String, LevelPart> parts(Predictions joint, List<String> names, int first) {
    var parts = new TreeMap<String, LevelPart>();
    for (int i = 0; i < names.size(); i++) {
      int at = first + i;
      parts.put(
          names.get(i),
          new LevelPart(
              joint.mean(at),
              joint.covariance(at, at),
              joint.covariance(C, at),
              joint.covariance(THETA, at)));
    }
    return parts;
  }

  private List<PredictionRow> ofNewcomers() {
    return List.of(
        new PredictionRow(fixed(1, 0), List.of()),
        new PredictionRow(fixed(0, 1), List.of()),
        random(Columns.PATIENT, Design.INTERCEPT, NEW),
        random(Columns.PATIENT, Columns.EFFECT, NEW),
        random(Columns.LOT, Columns.EFFECT, NEW),
        random(Columns.PROVIDER, Columns.EFFECT, NEW));
  }

  /** One unit of one coefficient; nothing where the fit left the group or coefficient out. */
  private PredictionRow random(String group, String term, String level) {
    List<String> terms =
        fit.random().stream()
            .filter(random -> isOf(random.group(), group))
            .map(random -> random.term())
            .toList();
    if (!terms.contains(term)) {
      return new PredictionRow(fixed(0, 0), List.of());
    }
    double[] values = terms.stream().mapToDouble(each -> each.equals(term) ? 1 : 0).toArray();
    return new PredictionRow(fixed(0, 0), List.of(Membership.of(group, level, values)));
  }

  /** Where lots and providers divide the rows alike, their sum goes by both names. */
  private static boolean isOf(String fitted, String group) {
    return fitted.equals(group) || fitted.startsWith(group + "+");
  }

  private static Map<String, Double> fixed(double comparator, double effect) {
    return Map.of(Columns.COMPARATOR, comparator, Columns.EFFECT, effect);
  }
}
