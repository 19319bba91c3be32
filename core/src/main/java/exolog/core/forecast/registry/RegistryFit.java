package exolog.core.forecast.registry;

import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.Fitting;
import exolog.stats.mixed.MixedModels;
import exolog.stats.mixed.Options;
import exolog.stats.mixed.Prior;
import exolog.stats.response.Kinetics;
import java.util.ArrayList;
import java.util.List;

/** Fits a stratum at each pair of rates: the same rows give the same numbers. */
final class RegistryFit {
  /** Changes with every change of a formula; models of another version are fitted anew. */
  static final String FORMULA = "registry-1";

  /** So wide that the rows decide, yet proper where c and theta cannot be told apart. */
  private static final double WIDE = 10;

  /** What came of it. */
  sealed interface Outcome {
    record Done(Fitted fitted) implements Outcome {}

    record No(String reason) implements Outcome {}
  }

  private RegistryFit() {}

  static Outcome of(TrainingSet set, List<Kinetics> grid) {
    var points = new ArrayList<RatePoint>();
    List<String> messages = List.of();
    double best = Double.NEGATIVE_INFINITY;
    for (Kinetics rates : grid) {
      var columns = new Columns(set, rates);
      switch (fit(columns)) {
        case CannotFit(String reason) -> {
          return new Outcome.No(reason);
        }
        case Fit fit -> {
          RatePoint point = new PointOfFit(fit, columns, rates).point();
          points.add(point);
          if (point.logMarginal() > best) {
            best = point.logMarginal();
            messages = fit.messages();
          }
        }
      }
    }
    return new Outcome.Done(new Fitted(points, messages, new Apportioned(set, points).howMuch()));
  }

  static double wideComparator(Columns columns) {
    return WIDE * columns.changeScale() / columns.meanGrowth();
  }

  static double wideEffect(Columns columns) {
    return WIDE * columns.changeScale() / columns.meanExposure();
  }

  private static Fitting fit(Columns columns) {
    double scale = columns.changeScale();
    if (!(scale > 0) || !(columns.meanExposure() > 0)) {
      return new CannotFit(
          "No reading differs from its baseline, or no session came before a reading: there is nothing to fit.");
    }
    var priors =
        List.of(
            new Prior(Columns.COMPARATOR, 0, wideComparator(columns)),
            new Prior(Columns.EFFECT, 0, wideEffect(columns)));
    return MixedModels.fit(columns.design(), Options.reml().with(priors));
  }
}
