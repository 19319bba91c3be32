package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a search's end back to the caller's columns, with standard errors. */
record Report(
    Prepared prepared,
    Observations data,
    List<String> groups,
    LaplaceSurface surface,
    Valley valley,
    List<String> messages) {
  private static final double NORMAL_95 = 1.959963984540054;

  OrdinalFit fit() {
    double[] point = valley.lowest().at;
    // The differences for the curvature moved the modes; this brings them back to the end point.
    double value = surface.at(point, new double[point.length]);
    var natural = natural(point);
    return new OrdinalFit(
        prepared.outcome(),
        prepared.categories(),
        prepared.scaling().names,
        natural,
        covariance(point),
        spreads(point),
        value - 2 * prepared.constant(),
        valley.settled(),
        prepared.rows(),
        prepared.rowsLeftOut(),
        messages);
  }

  /** Thresholds, then coefficients, in the caller's units. */
  private double[] natural(double[] point) {
    var parameters = new Parameters(data);
    double[] rising = parameters.thresholds(point);
    var natural = new double[rising.length + data.columns];
    double shift = 0;
    for (int j = 0; j < data.columns; j++) {
      double slope = parameters.coefficient(point, j) / prepared.scaling().sd(j);
      natural[rising.length + j] = slope;
      shift += slope * prepared.scaling().mean(j);
    }
    for (int k = 0; k < rising.length; k++) {
      natural[k] = rising[k] + shift;
    }
    return natural;
  }

  /**
   * Twice the inverse curvature of the deviance, through the slopes of {@link #natural}; null where
   * the curvature is none.
   */
  private @Nullable Square covariance(double[] point) {
    var inverse = valley.curvature().inverse();
    if (inverse == null) {
      return null;
    }
    double[][] slopes = slopes(point);
    var covariance = new Square(slopes.length);
    for (int i = 0; i < slopes.length; i++) {
      double[] moved = inverse.times(slopes[i], 2);
      for (int j = 0; j < slopes.length; j++) {
        covariance.add(i, j, Square.dot(slopes[j], moved));
      }
    }
    return covariance;
  }

  private double[][] slopes(double[] point) {
    var parameters = new Parameters(data);
    int thresholds = data.thresholds();
    var slopes = new double[thresholds + data.columns][parameters.size()];
    for (int k = 0; k < thresholds; k++) {
      for (int j = 0; j < thresholds; j++) {
        slopes[k][parameters.placeOfThreshold(j)] = parameters.slopeOfThreshold(point, k, j);
      }
      for (int j = 0; j < data.columns; j++) {
        slopes[k][parameters.placeOfColumn(j)] =
            prepared.scaling().mean(j) / prepared.scaling().sd(j);
      }
    }
    for (int j = 0; j < data.columns; j++) {
      slopes[thresholds + j][parameters.placeOfColumn(j)] = 1 / prepared.scaling().sd(j);
    }
    return slopes;
  }

  /** In the order asked; a grouping that was taken out has spread 0 and every level at 0. */
  private List<Spread> spreads(double[] point) {
    var spreads = new ArrayList<Spread>();
    var levels = prepared.levels();
    int first = 0;
    for (int g = 0; g < levels.groups.size(); g++) {
      var names = levels.names.get(g);
      int fitted = groups.indexOf(levels.groups.get(g));
      double sd = fitted < 0 ? 0 : point[fitted];
      var effects = new ArrayList<LevelEffect>();
      for (int l = 0; l < names.size(); l++) {
        effects.add(
            fitted < 0
                ? new LevelEffect(names.get(l), 0, 0)
                : new LevelEffect(
                    names.get(l),
                    sd * surface.modes().v[first + l],
                    Math.abs(sd) * Math.sqrt(surface.modes().inverseOf(first + l))));
      }
      first += fitted < 0 ? 0 : names.size();
      double reach = fitted < 0 ? Double.NaN : logReach(fitted, sd);
      spreads.add(
          new Spread(
              levels.groups.get(g),
              Math.abs(sd),
              Double.isNaN(reach) ? null : Math.abs(sd) * Math.exp(-reach),
              Double.isNaN(reach) ? null : Math.abs(sd) * Math.exp(reach),
              effects));
    }
    return spreads;
  }

  /** 1.96 standard errors of log sd; not a number where the curvature gives none. */
  private double logReach(int group, double sd) {
    var inverse = valley.curvature().inverse();
    return inverse == null
        ? Double.NaN
        : NORMAL_95 * Math.sqrt(2 * inverse.get(group, group)) / Math.abs(sd);
  }
}
