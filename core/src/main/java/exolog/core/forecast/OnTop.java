package exolog.core.forecast;

import exolog.core.evidence.ArmChange;
import exolog.core.evidence.Difference;
import exolog.core.evidence.Effect;
import exolog.core.evidence.Plan;
import exolog.stats.response.Kinetics;
import exolog.stats.response.SessionPlan;

/**
 * One study's effect on top of what happens anyway.
 *
 * @param anyway what to subtract from a single arm; of the study's own route
 */
record OnTop(Effect effect, Anyway anyway, Scale scale) {
  boolean isSingleArm() {
    return effect instanceof ArmChange;
  }

  /** The exposure that the study itself gave until its visit. */
  double exposure(Kinetics rates) {
    Plan plan = effect.study().plan();
    double interval = plan.intervalWeeks() > 0 ? plan.intervalWeeks() : 1.0 / 7;
    return new SessionPlan(plan.sessions(), interval).exposure(rates, effect.weeks());
  }

  /** Treated minus control at the study's visit, both variances carried. */
  FewStudies.Study difference(Kinetics rates, double tauScale) {
    double estimate = scale.estimate(effect);
    double variance = scale.variance(effect);
    return switch (effect) {
      case Difference _ -> new FewStudies.Study(estimate, variance);
      case ArmChange _ -> {
        double growth = Belief.growth(rates, effect.weeks());
        Mixture control = anyway.predicted(rates, tauScale);
        yield new FewStudies.Study(
            estimate - growth * control.mean(), variance + growth * growth * control.variance());
      }
    };
  }

  FewStudies.Study perExposure(Kinetics rates, double tauScale) {
    var difference = difference(rates, tauScale);
    double exposure = exposure(rates);
    return new FewStudies.Study(
        difference.estimate() / exposure, difference.variance() / (exposure * exposure));
  }
}
