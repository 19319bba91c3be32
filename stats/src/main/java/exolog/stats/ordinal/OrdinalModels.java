package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.List;

/**
 * The front door: logistic and cumulative-logit models with crossed or nested random intercepts,
 * fitted by maximum likelihood under Laplace's approximation. The numbers are those of R's {@code
 * lme4::glmer} (nAGQ = 1) and {@code ordinal::clmm}.
 *
 * <p>logit P(answer above category k) = x'beta + patient + lot + provider + … - threshold_k.
 */
public final class OrdinalModels {
  /**
   * In log odds; nearer to 0 the model without the spread is fitted and the spread reported as 0.
   */
  private static final double NO_SPREAD = 1e-3;

  /** A standard deviation of 12 is a median odds ratio of 93,000: the likelihood has no top. */
  private static final double ENDLESS_SPREAD = 12;

  /**
   * With fewer answers a level Laplace's approximation is known to shrink spreads of yes/no data.
   */
  private static final double FEW_ANSWERS = 4;

  private static final double FIRST_SD = 1;

  private OrdinalModels() {}

  /** Fits the rows, or a simpler model that they can carry, or says why there is none. */
  public static OrdinalFitting fit(OrdinalDesign design) {
    return switch (Prepared.of(design)) {
      case CannotFit refusal -> refusal;
      case Prepared prepared -> fit(prepared);
    };
  }

  private static OrdinalFitting fit(Prepared prepared) {
    var data = prepared.observations();
    var start = FixedStart.of(data.ungrouped());
    var separating = start.separating();
    if (!separating.isEmpty()) {
      return separated(separating.stream().map(prepared.scaling().names::get).toList());
    }
    var groups = new ArrayList<>(prepared.levels().groups);
    while (true) {
      var surface = new LaplaceSurface(data);
      var valley = Valley.below(surface, start.withSpread(data, FIRST_SD));
      int nearest = nearestToZero(valley, data.groups);
      if (nearest >= 0 && Math.abs(valley.lowest().at[nearest]) < NO_SPREAD) {
        data = data.without(nearest);
        groups.remove(nearest);
        continue;
      }
      for (int g = 0; g < data.groups; g++) {
        if (Math.abs(valley.lowest().at[g]) > ENDLESS_SPREAD) {
          return endless(groups.get(g));
        }
      }
      return new Report(prepared, data, groups, surface, valley, messages(prepared, valley)).fit();
    }
  }

  private static int nearestToZero(Valley valley, int groups) {
    int nearest = -1;
    for (int g = 0; g < groups; g++) {
      if (nearest < 0 || Math.abs(valley.lowest().at[g]) < Math.abs(valley.lowest().at[nearest])) {
        nearest = g;
      }
    }
    return nearest;
  }

  private static CannotFit separated(List<String> columns) {
    return new CannotFit(
        "%s: beyond some value only one answer was given (complete separation), so its effect has no finite estimate. Leave it out, merge its groups or collect more rows."
            .formatted(String.join(", ", columns)));
  }

  private static CannotFit endless(String group) {
    return new CannotFit(
        "The answers within each level of %s are so alike that their spread has no finite estimate. Leave %s out, or collect more rows from each."
            .formatted(group, group));
  }

  private static List<String> messages(Prepared prepared, Valley valley) {
    var messages = new ArrayList<>(prepared.messages());
    var levels = prepared.levels();
    double answers = 0;
    for (double total : prepared.observations().totals()) {
      answers += total;
    }
    for (int g = 0; g < levels.groups.size(); g++) {
      int size = levels.names.get(g).size();
      if (prepared.categories().size() == 2 && answers / size < FEW_ANSWERS) {
        messages.add(
            "%s has %.1f answers a level: with so few, this approximation makes the spread of yes/no answers too small."
                .formatted(levels.groups.get(g), answers / size));
      }
    }
    if (!valley.settled()) {
      messages.add(
          "The search did not settle: read the estimates as a neighbourhood. Fewer columns or groupings may help.");
    }
    return messages;
  }
}
