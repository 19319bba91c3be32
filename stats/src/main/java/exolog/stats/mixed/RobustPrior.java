package exolog.stats.mixed;

/**
 * What is known of a fixed effect before the data, by someone who admits that it may be wrong:
 * {@code trust} N(mean, sd²) + (1 - trust) N(mean, (widening sd)²). Where the data contradict the
 * first, the second takes over (Schmidli et al. 2014, Biometrics 70:1023).
 *
 * @param fixed name of a fixed column, or {@link Design#INTERCEPT}
 * @param sd the <em>predictive</em> width of published evidence, √(se² + tau²); in the effect's
 *     unit
 */
public record RobustPrior(String fixed, double mean, double sd, double trust, double widening) {
  public RobustPrior {
    if (!Double.isFinite(mean) || !(sd > 0) || Double.isInfinite(sd)) {
      throw new IllegalArgumentException(
          "The prior of %s is N(%s, %s²), expected a finite mean and a finite SD above 0."
              .formatted(fixed, mean, sd));
    }
    if (!(trust > 0 && trust < 1) || !(widening > 1) || Double.isInfinite(widening)) {
      throw new IllegalArgumentException(
          "The prior of %s has trust %s and widening %s, expected trust between 0 and 1, widening above 1."
              .formatted(fixed, trust, widening));
    }
  }

  /** Trusted four to one, else ten times as wide. */
  public static RobustPrior of(String fixed, double mean, double sd) {
    return new RobustPrior(fixed, mean, sd, 0.8, 10);
  }
}
