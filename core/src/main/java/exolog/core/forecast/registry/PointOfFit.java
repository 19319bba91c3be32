package exolog.core.forecast.registry;

import exolog.stats.mixed.Design;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.LevelEffect;
import exolog.stats.mixed.Membership;
import exolog.stats.mixed.Posterior;
import exolog.stats.mixed.PredictionRow;
import exolog.stats.mixed.Predictions;
import exolog.stats.mixed.WeightedPredictions;
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
    this.lots = levels(Columns.LOT);
    this.providers = levels(Columns.PROVIDER);
  }

  /**
   * @param most values of the variances that are kept
   */
  List<RatePoint> points(Posterior posterior, int most) {
    List<WeightedPredictions> all = thinned(posterior.jointly(rows()), most);
    return all.stream().map(one -> point(one.weight(), one.predictions())).toList();
  }

  /**
   * Every so-and-so-manieth share of the weight, each counting the same: systematic resampling
   * keeps the spread of the variances with few points (Kitagawa 1996, J Comput Graph Stat 5:1).
   */
  static List<WeightedPredictions> thinned(List<WeightedPredictions> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    var kept = new ArrayList<WeightedPredictions>();
    double passed = 0;
    for (WeightedPredictions at : all) {
      passed += at.weight();
      while (kept.size() < most && (kept.size() + 0.5) / most < passed) {
        kept.add(new WeightedPredictions(1.0 / most, at.predictions()));
      }
    }
    return kept;
  }

  private RatePoint point(double weight, Predictions joint) {
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

  private List<PredictionRow> rows() {
    var rows = new ArrayList<PredictionRow>();
    rows.add(new PredictionRow(fixed(1, 0), List.of()));
    rows.add(new PredictionRow(fixed(0, 1), List.of()));
    rows.add(random(Columns.PATIENT, Design.INTERCEPT, NEW));
    rows.add(random(Columns.PATIENT, Columns.EFFECT, NEW));
    rows.add(random(Columns.LOT, Columns.EFFECT, NEW));
    rows.add(random(Columns.PROVIDER, Columns.EFFECT, NEW));
    lots.forEach(lot -> rows.add(random(Columns.LOT, Columns.EFFECT, lot)));
    providers.forEach(hand -> rows.add(random(Columns.PROVIDER, Columns.EFFECT, hand)));
    return rows;
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

  private List<String> levels(String group) {
    return fit.effects(group).stream().map(LevelEffect::level).distinct().sorted().toList();
  }

  private static Map<String, Double> fixed(double comparator, double effect) {
    return Map.of(Columns.COMPARATOR, comparator, Columns.EFFECT, effect);
  }
}
