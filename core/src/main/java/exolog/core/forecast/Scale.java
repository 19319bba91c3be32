package exolog.core.forecast;

import exolog.core.evidence.Effect;
import exolog.core.evidence.Measure;
import java.util.OptionalDouble;

/** Puts a published figure on this person's scale: percent of the baseline, or as it is. */
record Scale(Measure measure, double baseline) {
  /** Empty where the figure's unit cannot be put on this baseline. */
  OptionalDouble factor(Effect effect) {
    if (effect.unit().equals(measure.unit())) {
      return OptionalDouble.of(1);
    }
    return effect.isPercentOfBaseline() && baseline != 0
        ? OptionalDouble.of(Math.abs(baseline) / 100)
        : OptionalDouble.empty();
  }

  double estimate(Effect effect) {
    return factor(effect).orElseThrow() * effect.estimate();
  }

  double variance(Effect effect) {
    double factor = factor(effect).orElseThrow();
    Double variance = effect.variance();
    if (variance == null) {
      throw new IllegalStateException("An effect without a variance was about to be pooled.");
    }
    return factor * factor * variance;
  }
}
