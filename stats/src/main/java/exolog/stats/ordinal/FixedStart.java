package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.List;

/**
 * The model without random intercepts, where every search starts, and the columns that separate the
 * answers: Albert and Anderson 1984, Biometrika 71:1. Along such a column the likelihood rises for
 * ever while the information about it dies away, which is how it is seen.
 */
final class FixedStart {
  /** What is left of a column's information; an effect of 15 standard deviations leaves more. */
  private static final double DIED_AWAY = 1e-6;

  private final Observations data;
  private final Parameters parameters;
  private final Valley valley;
  private final Square atFirst;

  private FixedStart(Observations data, Valley valley, Square atFirst) {
    this.data = data;
    this.parameters = new Parameters(data);
    this.valley = valley;
    this.atFirst = atFirst;
  }

  static FixedStart of(Observations ungrouped) {
    var surface = new LaplaceSurface(ungrouped);
    var parameters = new Parameters(ungrouped);
    double[] first =
        parameters.joined(0, marginalThresholds(ungrouped), new double[ungrouped.columns]);
    var atFirst = Valley.curvatureAt(surface, new Valley.Point(first, surface));
    return new FixedStart(ungrouped, Valley.below(surface, first), atFirst);
  }

  /** The columns whose effect has no finite estimate, by position. */
  List<Integer> separating() {
    var separating = new ArrayList<Integer>();
    var now = valley.curvature().inverse();
    var then = atFirst.inverse();
    for (int j = 0; j < data.columns; j++) {
      int at = parameters.placeOfColumn(j);
      double left = now == null ? valley.curvature().get(at, at) : 1 / now.get(at, at);
      double began = then == null ? atFirst.get(at, at) : 1 / then.get(at, at);
      if (left < DIED_AWAY * began) {
        separating.add(j);
      }
    }
    return separating;
  }

  /** A point for the model with groupings, every spread the same. */
  double[] withSpread(Observations grouped, double sd) {
    double[] found = valley.lowest().at;
    var coefficients = new double[data.columns];
    for (int j = 0; j < data.columns; j++) {
      coefficients[j] = parameters.coefficient(found, j);
    }
    return new Parameters(grouped).joined(sd, parameters.thresholds(found), coefficients);
  }

  private static double[] marginalThresholds(Observations data) {
    double[] totals = data.totals();
    double all = 0;
    for (double total : totals) {
      all += total;
    }
    var thresholds = new double[data.thresholds()];
    double below = 0;
    for (int k = 0; k < thresholds.length; k++) {
      below += totals[k];
      thresholds[k] = Logistic.logit(below / all);
    }
    return thresholds;
  }
}
