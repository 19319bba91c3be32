package exolog.stats.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * Random-effects meta-analysis of one effect a study; the numbers are metafor's {@code rma()}.
 *
 * <p>Model: y_i = mu + u_i + e_i, u_i ~ N(0, tau²), e_i ~ N(0, v_i) with v_i known.
 */
public final class MetaAnalysis {
  private static final double UPPER_TAIL = 0.975;

  /** Below this ratio of variances the standard error shrinks by more than a twentieth. */
  private static final double NOTICEABLY_LESS = 0.9;

  private static final CannotPool TOO_FAR_APART =
      new CannotPool(
          "The estimates or variances are too far apart to be pooled in double precision. Check their units.");

  private MetaAnalysis() {}

  /**
   * The studies' common effect, or a sentence that says why there is none.
   *
   * @param knappHartung widen (or narrow) the standard error by the spread actually seen and use
   *     t(k-1); Knapp and Hartung 2003, Stat Med 22:2693, eq. 5
   */
  public static Pooling pool(List<StudyEffect> effects, TauMethod method, boolean knappHartung) {
    return pool(effects, method, knappHartung, BetweenStudies.MOST_STEPS);
  }

  static Pooling pool(
      List<StudyEffect> effects, TauMethod method, boolean knappHartung, int mostSteps) {
    var refusal = refusal(effects);
    if (refusal != null) {
      return refusal;
    }
    var studies = new Studies(effects);
    if (effects.size() > 1 && !studies.at(0).isFinite()) {
      return TOO_FAR_APART;
    }
    var messages = new ArrayList<String>();
    var used = method;
    double tau2 = BetweenStudies.byMoments(studies);
    if (method == TauMethod.REML) {
      var reml = BetweenStudies.byRestrictedLikelihood(studies, mostSteps);
      if (reml.isPresent()) {
        tau2 = reml.getAsDouble();
      } else {
        used = TauMethod.DL;
        messages.add(
            "REML did not settle after %d steps; the variance between studies is DerSimonian and Laird's."
                .formatted(mostSteps));
      }
    }
    return summarise(studies, tau2, used, knappHartung, messages);
  }

  /** One entry a study, in the order given. */
  public static List<LeftOut> leaveOneOut(
      List<StudyEffect> effects, TauMethod method, boolean knappHartung) {
    return IntStream.range(0, effects.size())
        .mapToObj(left -> {
          var others = new ArrayList<>(effects);
          var out = others.remove(left);
          return new LeftOut(out.label(), pool(others, method, knappHartung));
        })
        .toList();
  }

  private static @Nullable CannotPool refusal(List<StudyEffect> effects) {
    if (effects.isEmpty()) {
      return new CannotPool("There is no study to pool.");
    }
    for (var effect : effects) {
      if (!Double.isFinite(effect.estimate())) {
        return new CannotPool(
            "%s has the estimate %s, expected a finite number. Correct it or leave the study out."
                .formatted(effect.label(), effect.estimate()));
      }
      if (!(effect.variance() > 0) || Double.isInfinite(effect.variance())) {
        return new CannotPool(
            "%s has the variance %s, expected a finite number above 0 (the standard error squared). Correct it or leave the study out."
                .formatted(effect.label(), effect.variance()));
      }
    }
    return null;
  }

  private static Pooling summarise(
      Studies studies, double tau2, TauMethod method, boolean knappHartung, List<String> messages) {
    int k = studies.k();
    var sums = studies.at(tau2);
    double q = studies.at(0).rss();
    double observed = k == 1 ? 1 : sums.rss() / (k - 1);
    boolean scaled = knappHartung && k > 1 && observed > 0;
    double se = Math.sqrt((scaled ? observed : 1) / sums.sumW());
    double critical =
        scaled ? t(k - 1) : new NormalDistribution().inverseCumulativeProbability(UPPER_TAIL);
    addWarnings(messages, k, knappHartung, observed);
    double mean = studies.inUnit(sums.mean());
    double half = studies.inUnit(critical * se);
    // Higgins, Thompson and Spiegelhalter 2009, J R Stat Soc A 172:137, eq. 12.
    Double reach = k < 3 ? null : studies.inUnit(t(k - 2) * Math.sqrt(tau2 + se * se));
    double i2 = k == 1 ? 0 : 100 * share(tau2, BetweenStudies.typicalVariance(studies));
    double qp = k == 1 ? 1 : Gamma.regularizedGammaQ((k - 1) / 2.0, q / 2);
    if (!Double.isFinite(mean + half + (reach == null ? 0 : reach) + i2 + qp)) {
      return TOO_FAR_APART;
    }
    return new Pooled(
        k,
        mean,
        studies.inUnit(se),
        mean - half,
        mean + half,
        reach == null ? null : mean - reach,
        reach == null ? null : mean + reach,
        studies.inUnitSquared(tau2),
        i2,
        q,
        qp,
        method,
        scaled,
        messages);
  }

  private static void addWarnings(
      List<String> messages, int k, boolean knappHartung, double observed) {
    if (k == 1) {
      messages.add("One study: the variance between studies cannot be estimated and is set to 0.");
    } else if (knappHartung && observed == 0) {
      messages.add(
          "The effects are identical: Knapp-Hartung would claim certainty and is not applied.");
    } else if (knappHartung && observed < NOTICEABLY_LESS) {
      messages.add(
          "The effects vary less than their errors allow for, so Knapp-Hartung makes the standard error smaller here; read the interval with the one without it.");
    }
  }

  private static double share(double between, double within) {
    return between / (between + within);
  }

  private static double t(int degreesOfFreedom) {
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(UPPER_TAIL);
  }
}
