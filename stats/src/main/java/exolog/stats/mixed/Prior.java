package exolog.stats.mixed;

/**
 * What is known of a fixed effect before the data: a normal distribution in the effect's own unit.
 * Published evidence enters here with its <em>predictive</em> width, √(se² + tau²).
 *
 * @param fixed name of a fixed column, or {@link Design#INTERCEPT}
 * @param sd above 0; a flat prior is no prior
 */
public record Prior(String fixed, double mean, double sd) {
  public Prior {
    if (!Double.isFinite(mean) || !(sd > 0) || Double.isInfinite(sd)) {
      throw new IllegalArgumentException(
          "The prior of %s is N(%s, %s²), expected a finite mean and a finite SD above 0."
              .formatted(fixed, mean, sd));
    }
  }
}
