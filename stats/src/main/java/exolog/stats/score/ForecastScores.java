package exolog.stats.score;

import org.jspecify.annotations.Nullable;

/**
 * Scores a forecast once the measurement is there. All values are changes from baseline, so that
 * "no change" is 0; {@code controls} is the score that the published controls' average change would
 * have had (its own CRPS, or the absolute error where it has no spread), null where there is none.
 */
public final class ForecastScores {
  private ForecastScores() {}

  public static ForecastScore ofMixture(
      String measure, GaussianMixture forecast, double observed, @Nullable Double controls) {
    return scored(
        measure,
        ScoredBy.CLOSED_FORM,
        forecast.crps(observed),
        null,
        forecast.cdf(observed),
        observed,
        controls);
  }

  /** The chance of a value below is the middle of the rank's share among m draws and the value. */
  public static ForecastScore ofDraws(
      String measure, double[] draws, double observed, @Nullable Double controls) {
    int below = 0;
    int equal = 0;
    for (double draw : draws) {
      below += draw < observed ? 1 : 0;
      equal += draw == observed ? 1 : 0;
    }
    double pit = (below + (equal + 1) / 2.0) / (draws.length + 1);
    Double fair = draws.length < 2 ? null : Crps.ofDrawsFair(draws, observed);
    return scored(
        measure, ScoredBy.DRAWS, Crps.ofDraws(draws, observed), fair, pit, observed, controls);
  }

  public static ForecastScore ofLimits(
      String measure, Limits forecast, double observed, @Nullable Double controls) {
    return scored(
        measure,
        ScoredBy.LIMITS,
        forecast.approximateCrps(observed),
        null,
        forecast.chanceBelow(observed),
        observed,
        controls);
  }

  private static ForecastScore scored(
      String measure,
      ScoredBy by,
      double crps,
      @Nullable Double fair,
      double pit,
      double observed,
      @Nullable Double controls) {
    return new ForecastScore(measure, by, crps, fair, pit, Math.abs(observed), controls);
  }
}
