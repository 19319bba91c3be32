package exolog.core.forecast.registry;

import exolog.core.forecast.registry.AtRates.Summed;
import exolog.stats.mixed.Options;
import exolog.stats.mixed.Posterior;
import exolog.stats.response.Kinetics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fits a stratum at each pair of rates: the same rows give the same numbers. */
public final class RegistryFit {
  /** Changes with every change of a formula; models of another version are fitted anew. */
  static final String FORMULA = "registry-2";

  /** Values of the variances that are kept at each pair of rates. */
  private static final int POINTS = 8;

  /** In logarithms: rates a million times less likely than the best are not kept. */
  private static final double HOPELESS = 14;

  /** What came of it. */
  public sealed interface Outcome {
    record Done(Fitted fitted) implements Outcome {}

    record No(String reason) implements Outcome {}
  }

  private RegistryFit() {}

  /**
   * The middle pair of rates first; the others begin where it ended, and end where they cannot
   * become likely enough to be kept.
   */
  public static Outcome of(TrainingSet set, List<Kinetics> grid) {
    var table = new Timetable(set);
    // Independent of each other, so all cores may work; the order is the grid's.
    List<Summed> sums = grid.parallelStream().map(rates -> Summed.of(table, rates)).toList();
    Summed middle = sums.get(sums.size() / 2);
    AtRates first = middle.fitted(Options.reml());
    if (first.whyNot().isPresent()) {
      return new Outcome.No(first.whyNot().get());
    }
    Options near = Options.reml().near(first.fit(), -2 * (first.logMarginal() - HOPELESS));
    List<AtRates> fits =
        sums.parallelStream().map(each -> each.equals(middle) ? first : each.fitted(near)).toList();
    Optional<String> whyNot = fits.stream().flatMap(each -> each.whyNot().stream()).findFirst();
    return whyNot.isPresent() ? new Outcome.No(whyNot.get()) : new Outcome.Done(fitted(set, fits));
  }

  private static Fitted fitted(TrainingSet set, List<AtRates> fits) {
    AtRates best =
        fits.stream().max(Comparator.comparingDouble(AtRates::logMarginal)).orElseThrow();
    boolean everywhere = set.readings() <= RegistryRules.rowsMostIntegrated();
    Posterior doubt = Posterior.of(best.fit());
    var points = new ArrayList<RatePoint>();
    for (AtRates each : fits) {
      if (each.logMarginal() > best.logMarginal() - HOPELESS) {
        Posterior posterior = posterior(each, best, doubt, everywhere);
        points.addAll(new PointOfFit(each).points(posterior.thinned(POINTS)));
      }
    }
    var messages = new ArrayList<>(best.fit().messages());
    messages.addAll(doubt.messages());
    var levels = points.getFirst();
    var howMuch =
        new Apportioned(
                set,
                new PointOfFit(best).spreads(doubt),
                levels.lots().size(),
                levels.providers().size())
            .howMuch();
    return new Fitted(points, messages, howMuch, peak(fits));
  }

  private static PeakWeek peak(List<AtRates> fits) {
    return new Peaks(fits.stream().map(AtRates::rates).toList())
        .week(fits.stream().mapToDouble(AtRates::logMarginal).toArray());
  }

  private static Posterior posterior(
      AtRates each, AtRates best, Posterior doubt, boolean everywhere) {
    if (each.equals(best)) {
      return doubt;
    }
    return everywhere ? Posterior.of(each.fit()) : Posterior.atFittedVariances(each.fit());
  }
}
