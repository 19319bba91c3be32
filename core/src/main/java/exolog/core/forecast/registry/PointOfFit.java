package exolog.core.forecast.registry;

import exolog.stats.mixed.Fit;
import exolog.stats.mixed.Membership;
import exolog.stats.mixed.PredictionRow;
import exolog.stats.mixed.Predictions;
import exolog.stats.mixed.RandomTerm;
import exolog.stats.response.Kinetics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a fit out at one pair of rates. The joint distribution of c, theta and each level comes
 * from predicting rows of ones.
 */
record PointOfFit(Fit fit, Columns columns, Kinetics rates) {
  RatePoint point() {
    var joint = fit.predict(List.of(one(1, 0), one(0, 1)));
    double level = variance(Columns.PATIENT, "(Intercept)");
    double response = variance(Columns.PATIENT, Columns.EFFECT);
    return new RatePoint(
        rates.signalDecayPerWeek(),
        rates.turnoverPerWeek(),
        logMarginal(),
        RegistryFit.wideComparator(columns),
        RegistryFit.wideEffect(columns),
        joint.mean(0),
        joint.mean(1),
        joint.covariance(0, 0),
        joint.covariance(0, 1),
        joint.covariance(1, 1),
        level,
        correlation() * Math.sqrt(level * response),
        response,
        variance(Columns.LOT, Columns.EFFECT),
        variance(Columns.PROVIDER, Columns.EFFECT),
        fit.residualVariance(),
        levels(Columns.LOT),
        levels(Columns.PROVIDER));
  }

  private double logMarginal() {
    Double criterion = fit.criterion();
    if (criterion == null) {
      throw new IllegalStateException("The fit gave no criterion to weigh the rates with.");
    }
    return -criterion / 2;
  }

  private Map<String, LevelPart> levels(String group) {
    var parts = new TreeMap<String, LevelPart>();
    for (var effect : fit.effects(group)) {
      Predictions joint =
          fit.predict(
              List.of(
                  one(1, 0),
                  one(0, 1),
                  new PredictionRow(
                      fixed(0, 0), List.of(Membership.of(group, effect.level(), 1)))));
      parts.put(
          effect.level(),
          new LevelPart(
              joint.mean(2),
              joint.covariance(2, 2),
              joint.covariance(0, 2),
              joint.covariance(1, 2)));
    }
    return parts;
  }

  private double variance(String group, String term) {
    return term(group, term).map(RandomTerm::variance).orElse(0.0);
  }

  private double correlation() {
    return term(Columns.PATIENT, Columns.EFFECT)
        .flatMap(term -> Optional.ofNullable(term.corr()))
        .orElse(0.0);
  }

  private Optional<RandomTerm> term(String group, String name) {
    var found = new ArrayList<RandomTerm>();
    for (RandomTerm term : fit.random()) {
      if (term.group().equals(group) && term.term().equals(name)) {
        found.add(term);
      }
    }
    return found.stream().findFirst();
  }

  private static PredictionRow one(double comparator, double effect) {
    return new PredictionRow(fixed(comparator, effect), List.of());
  }

  private static Map<String, Double> fixed(double comparator, double effect) {
    return Map.of(Columns.COMPARATOR, comparator, Columns.EFFECT, effect);
  }
}
