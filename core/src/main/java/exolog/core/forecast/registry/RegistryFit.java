package exolog.core.forecast.registry;

import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.Fitting;
import exolog.stats.mixed.MixedModels;
import exolog.stats.mixed.Options;
import exolog.stats.mixed.Posterior;
import exolog.stats.mixed.Prior;
import exolog.stats.response.Kinetics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fits a stratum at each pair of rates: the same rows give the same numbers. */
public final class RegistryFit {
  /** Changes with every change of a formula; models of another version are fitted anew. */
  static final String FORMULA = "registry-1";

  /** So wide that the rows decide, yet proper where c and theta cannot be told apart. */
  private static final double WIDE = 10;

  /** Values of the variances that are kept at each pair of rates. */
  private static final int POINTS = 8;

  /** What came of it. */
  public sealed interface Outcome {
    record Done(Fitted fitted) implements Outcome {}

    record No(String reason) implements Outcome {}
  }

  private RegistryFit() {}

  public static Outcome of(TrainingSet set, List<Kinetics> grid) {
    var fits = new ArrayList<AtRates>();
    for (Kinetics rates : grid) {
      var columns = new Columns(set, rates);
      switch (fit(columns)) {
        case CannotFit(String reason) -> {
          return new Outcome.No(reason);
        }
        case Fit fit -> fits.add(new AtRates(rates, columns, fit));
      }
    }
    AtRates best = fits.stream().max(Comparator.comparingDouble(AtRates::fits)).orElseThrow();
    var doubt = Posterior.of(best.fit);
    var points = new ArrayList<RatePoint>();
    for (AtRates each : fits) {
      boolean known = each != best && set.readings() > RegistryRules.rowsMostIntegrated();
      Posterior posterior =
          each == best
              ? doubt
              : known ? Posterior.atFittedVariances(each.fit) : Posterior.of(each.fit);
      points.addAll(each.reading().points(posterior, POINTS));
    }
    var messages = new ArrayList<>(best.fit.messages());
    messages.addAll(doubt.messages());
    List<RatePoint> all = best.reading().points(doubt, Integer.MAX_VALUE);
    return new Outcome.Done(new Fitted(points, messages, new Apportioned(set, all).howMuch()));
  }

  /** A fit at one pair of rates. */
  private static final class AtRates {
    private final Kinetics rates;
    private final Columns columns;
    private final Fit fit;

    AtRates(Kinetics rates, Columns columns, Fit fit) {
      this.rates = rates;
      this.columns = columns;
      this.fit = fit;
    }

    double fits() {
      Double criterion = fit.criterion();
      return criterion == null ? Double.NEGATIVE_INFINITY : -criterion;
    }

    PointOfFit reading() {
      return new PointOfFit(fit, columns, rates);
    }
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
