package exolog.core.forecast;

import exolog.core.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** Questions that several tests ask. */
final class Questions {
  static final Forecaster FORECASTER = Forecaster.of(Evidence.published());

  private Questions() {}

  static Asked hairDensity() {
    return Asked.of(
        "androgenetic-alopecia", "hair_density_per_cm2", "121", "6", "4w", "adipose-msc");
  }

  static ForecastAnswer answer(Asked asked) {
    return FORECASTER.answer(question(asked));
  }

  static ForecastQuestion question(Asked asked) {
    return asked.checked(FORECASTER.askable()).orThrow();
  }

  /** The same question with other words in some fields. */
  static Asked with(
      Asked a, String baseline, String sessions, String horizon, @Nullable String route) {
    return new Asked(
        a.concern(),
        a.measure(),
        baseline,
        sessions,
        a.every(),
        a.product(),
        horizon,
        route,
        null,
        null,
        null,
        null,
        null,
        null,
        a.seed(),
        a.lowConfidence(),
        a.approximations());
  }

  static Asked of(Asked a, String age, String sex) {
    return new Asked(
        a.concern(),
        a.measure(),
        a.baseline(),
        a.sessions(),
        a.every(),
        a.product(),
        a.horizon(),
        a.route(),
        age,
        sex,
        null,
        null,
        null,
        null,
        a.seed(),
        a.lowConfidence(),
        a.approximations());
  }

  static Asked lowConfidence(Asked a) {
    return new Asked(
        a.concern(),
        a.measure(),
        a.baseline(),
        a.sessions(),
        a.every(),
        a.product(),
        a.horizon(),
        a.route(),
        null,
        null,
        null,
        null,
        null,
        null,
        a.seed(),
        true,
        a.approximations());
  }

  static Asked seeded(Asked a, String seed) {
    return new Asked(
        a.concern(),
        a.measure(),
        a.baseline(),
        a.sessions(),
        a.every(),
        a.product(),
        a.horizon(),
        a.route(),
        null,
        null,
        null,
        null,
        null,
        null,
        seed,
        a.lowConfidence(),
        a.approximations());
  }
}
