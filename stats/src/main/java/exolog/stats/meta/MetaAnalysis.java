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
   *     t(k-1); Knapp and Hartung 2003, Stat Med 22:2693
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
    var doubt = Doubt.of(k, sums, knappHartung);
    addWarnings(messages, k, knappHartung, sums.rss());
    double q = studies.at(0).rss();
    double mean = studies.inUnit(sums.mean());
    double half = studies.inUnit(doubt.critical() * doubt.se());
    double within = BetweenStudies.typicalVariance(studies);
    // Higgins, Thompson and Spiegelhalter 2009, J R Stat Soc A 172:137.
    Double reach =
        k < 3 ? null : studies.inUnit(t(k - 2) * Math.hypot(Math.sqrt(tau2), doubt.se()));
    var pooled =
        new Pooled(
            k,
            mean,
            studies.inUnit(doubt.se()),
            mean - half,
            mean + half,
            reach == null ? null : mean - reach,
            reach == null ? null : mean + reach,
            studies.inUnitSquared(tau2),
            k == 1 ? 0 : 100 * tau2 / (tau2 + within),
            q,
            k == 1 ? 1 : Gamma.regularizedGammaQ((k - 1) / 2.0, q / 2),
            method,
            doubt.knappHartung(),
            messages);
    double widest = reach == null ? half : reach;
    return Double.isFinite(mean + widest + pooled.tau2() + pooled.i2()) ? pooled : TOO_FAR_APART;
  }

  /** How far the mean may be off: its standard error and how many of them make 95 %. */
  private record Doubt(double se, double critical, boolean knappHartung) {
    static Doubt of(int k, Studies.Sums sums, boolean knappHartung) {
      double se = Math.sqrt(1 / sums.sumW());
      if (knappHartung && k > 1 && sums.rss() > 0) {
        return new Doubt(se * Math.sqrt(sums.rss() / (k - 1)), t(k - 1), true);
      }
      double z = new NormalDistribution().inverseCumulativeProbability(UPPER_TAIL);
      return new Doubt(se, z, false);
    }
  }

  private static void addWarnings(List<String> messages, int k, boolean knappHartung, double rss) {
    if (k == 1) {
      messages.add("One study: the variance between studies cannot be estimated and is set to 0.");
    } else if (knappHartung && rss == 0) {
      messages.add(
          "The effects are identical: Knapp-Hartung would claim certainty and is not applied.");
    } else if (knappHartung && rss < NOTICEABLY_LESS * (k - 1)) {
      messages.add(
          "The effects vary less than their errors allow for, so Knapp-Hartung makes the standard error smaller here; read the interval with the one without it.");
    }
  }

  private static double t(int degreesOfFreedom) {
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(UPPER_TAIL);
  }
}
