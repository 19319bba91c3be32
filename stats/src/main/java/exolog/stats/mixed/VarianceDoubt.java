package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Decides how a fit's variances are integrated, and does it. The stated rule, by the entries of the
 * factor over levels that each evaluation computes and each point keeps: up to {@link #SMALL} all
 * points that it takes, up to {@link #MIDDLE} a few, above it none. With fifty lots and forty
 * providers intervals at known variances are already true to half a point
 * (docs/statistics/calibration.md); registries above the limit have hundreds.
 */
final class VarianceDoubt {
  /** About 300 levels without holes: a millisecond each. */
  private static final int SMALL = 50_000;

  /** About 700 levels without holes. */
  private static final int MIDDLE = 250_000;

  /** Up to here the doubt about a group's variance widens its effects noticeably. */
  private static final int FEW_LEVELS = 30;

  private final Fit fit;
  private final Kernel kernel;
  private final List<String> messages = new ArrayList<>();
  private final List<String> fromPrior = new ArrayList<>();
  private final VarianceDensity density;

  private VarianceDoubt(Fit fit) {
    this.fit = fit;
    var point = fit.model().point;
    var fitted = point.kernel;
    kernel = fitted.restricted ? fitted : new Kernel(fitted.statistics, true, fitted.priors);
    density = new VarianceDensity(kernel, point.theta, held());
  }

  /**
   * What the screening holds at zero stays there, but for a group of which one level has been seen:
   * a second lot may differ from the first, and all that is known of how much is the prior.
   */
  private boolean[][] held() {
    boolean[][] held = new Screening(kernel.statistics, kernel.priors != null).held;
    var groups = kernel.layout().groups();
    for (int f = 0; f < held.length; f++) {
      if (f != kernel.layout().eliminated() && groups.get(f).levels().size() == 1) {
        Arrays.fill(held[f], false);
        fromPrior.add(groups.get(f).name());
      }
    }
    return held;
  }

  static Posterior over(Fit fit) {
    return new VarianceDoubt(fit).posterior();
  }

  static Posterior none(Fit fit) {
    return new VarianceDoubt(fit).known("The variances are taken as known: that was asked for.");
  }

  private Posterior posterior() {
    long entries = factorEntries();
    if (density.dimensions() == 0) {
      return known("The variances are taken as known: the model has none to be in doubt.");
    }
    if (entries > MIDDLE) {
      return known(tooLarge());
    }
    boolean small = entries <= SMALL;
    int most = small ? 512 : 32;
    var integration = Integration.of(density, density.start(), small ? 64 : 16, most);
    if (small && integration.effectiveSize() < Integration.ENOUGH) {
      messages.add(
          "The variances are so uncertain that %d values of them count as only %.0f: limits are rough."
              .formatted(most, integration.effectiveSize()));
    }
    for (String name : fromPrior) {
      messages.add(
          "Of %s only one level has been seen: how much a further one differs is taken from the prior."
              .formatted(name));
    }
    return at(integration);
  }

  private Posterior at(Integration integration) {
    List<Model> models =
        integration.points().parallelStream()
            .map(at -> new Model(Objects.requireNonNull(density.pointAt(at)))) // it has a weight
            .toList();
    return with(models, integration.weights());
  }

  /** A factor has at least the matrix's own entries; where they are too many, none is planned. */
  private long factorEntries() {
    int own = kernel.statistics.pattern.pairs();
    return own > MIDDLE ? own : kernel.analysis().factorEntries();
  }

  private String tooLarge() {
    var few = new ArrayList<String>();
    fit.groups()
        .forEach((name, levels) -> {
          if (levels < FEW_LEVELS) {
            few.add("%s has only %d levels".formatted(name, levels));
          }
        });
    return few.isEmpty()
        ? "The variances are taken as known: with so many levels their doubt changes no limit."
        : "The variances are taken as known, the model being too large to integrate over them; %s, so limits of its effects are too narrow."
            .formatted(String.join(", ", few));
  }

  private Posterior known(String why) {
    messages.add(why);
    return with(List.of(fit.model()), new double[] {1});
  }

  private Posterior with(List<Model> models, double[] weights) {
    long freedom = fit.n() - kernel.layout().p();
    return new Posterior(fit, models, weights, ResidualScale.of(freedom), List.of(), messages);
  }
}
