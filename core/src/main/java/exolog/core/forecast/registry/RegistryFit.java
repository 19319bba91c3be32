package exolog.core.forecast.registry;

import exolog.stats.mixed.Posterior;
import exolog.stats.response.Kinetics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fits a stratum at each pair of rates: the same rows give the same numbers. */
public final class RegistryFit {
  /** Changes with every change of a formula; models of another version are fitted anew. */
  static final String FORMULA = "registry-1";

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

  public static Outcome of(TrainingSet set, List<Kinetics> grid) {
    // Independent of each other, so all cores may work; the order is the grid's.
    List<AtRates> fits = grid.parallelStream().map(rates -> AtRates.of(set, rates)).toList();
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
        points.addAll(each.points(posterior(each, best, doubt, everywhere), POINTS));
      }
    }
    var messages = new ArrayList<>(best.fit().messages());
    messages.addAll(doubt.messages());
    var howMuch = new Apportioned(set, best.points(doubt, Integer.MAX_VALUE)).howMuch();
    return new Fitted(points, messages, howMuch);
  }

  private static Posterior posterior(
      AtRates each, AtRates best, Posterior doubt, boolean everywhere) {
    if (each.equals(best)) {
      return doubt;
    }
    return everywhere ? Posterior.of(each.fit()) : Posterior.atFittedVariances(each.fit());
  }
}
