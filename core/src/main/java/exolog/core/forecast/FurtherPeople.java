package exolog.core.forecast;

import exolog.core.evidence.ArmChange;
import exolog.core.evidence.Better;
import exolog.core.evidence.Provenance;
import exolog.core.evidence.SmallestDetectable;
import exolog.core.forecast.Alternative.Reach;
import java.util.Objects;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What an arm says of one further person: its mean and spread as a t prediction, mean ± t(n − 1) ·
 * SD · √(1 + 1/n). Only from a spread that is reported or exact: a bound or an assumed correlation
 * would lend its own guess to a person.
 */
record FurtherPeople(Better better, SmallestDetectable smallest) {
  Alternative.Arm arm(ArmChange arm, Scale scale) {
    double factor = scale.factor(arm).orElseThrow();
    double estimate = factor * arm.estimate();
    var study = arm.study();
    return new Alternative.Arm(
        study.id(),
        study.title(),
        arm.armText(),
        Figures.of(arm),
        arm.weeks(),
        arm.n(),
        Rounded.six(estimate),
        mean(arm, factor),
        reach(arm, factor, 0.9),
        chance(arm, factor),
        arm.provenance().sentence(),
        arm.confidence().label(),
        arm.caution(),
        study.address());
  }

  private static @Nullable Reach mean(ArmChange arm, double factor) {
    Double variance = arm.variance();
    if (variance == null || arm.n() == null || arm.n() < 2) {
      return null;
    }
    return around(factor * arm.estimate(), quantile(arm, 0.975) * factor * Math.sqrt(variance));
  }

  private static @Nullable Reach reach(ArmChange arm, double factor, double upTo) {
    return speaksOfPeople(arm)
        ? around(factor * arm.estimate(), quantile(arm, upTo) * factor * spread(arm))
        : null;
  }

  private @Nullable Double chance(ArmChange arm, double factor) {
    Double least = smallest.change();
    if (least == null || better == Better.NEITHER || !speaksOfPeople(arm)) {
      return null;
    }
    double gain = better == Better.HIGHER ? arm.estimate() : -arm.estimate();
    double t = (least - factor * gain) / (factor * spread(arm));
    return Rounded.six(1 - new TDistribution(people(arm) - 1).cumulativeProbability(t));
  }

  private static boolean speaksOfPeople(ArmChange arm) {
    return arm.sdOfChange() != null
        && arm.n() != null
        && arm.n() > 2
        && !(arm.provenance() instanceof Provenance.Approximate);
  }

  private static double spread(ArmChange arm) {
    return Objects.requireNonNull(arm.sdOfChange()) * Math.sqrt(1 + 1.0 / people(arm));
  }

  private static int people(ArmChange arm) {
    return Objects.requireNonNull(arm.n());
  }

  private static double quantile(ArmChange arm, double chance) {
    return new TDistribution(people(arm) - 1).inverseCumulativeProbability(chance);
  }

  private static Reach around(double middle, double half) {
    return new Reach(Rounded.six(middle - half), Rounded.six(middle + half));
  }
}
