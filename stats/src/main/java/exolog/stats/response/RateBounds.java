package exolog.stats.response;

/**
 * Between which rates, per week, published evidence or an assumption allows the search.
 *
 * @param basis where the bounds come from, for the sentence of the answer
 */
public record RateBounds(
    double decayLow, double decayHigh, double turnoverLow, double turnoverHigh, String basis) {
  public RateBounds {
    require("signal decay", decayLow, decayHigh);
    require("turnover", turnoverLow, turnoverHigh);
  }

  /** Whether the same curve with the two rates exchanged is allowed as well. */
  boolean allowsExchanged(Kinetics rates) {
    return rates.turnoverPerWeek() >= decayLow
        && rates.turnoverPerWeek() <= decayHigh
        && rates.signalDecayPerWeek() >= turnoverLow
        && rates.signalDecayPerWeek() <= turnoverHigh;
  }

  private static void require(String rate, double low, double high) {
    if (!(low > 0 && high > low && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "The bounds of %s are %s and %s per week, expected two rising numbers above 0."
              .formatted(rate, low, high));
    }
  }
}
