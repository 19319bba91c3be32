package exolog.core.forecast.registry;

/**
 * When one session's effect is greatest, in weeks after it, and how much of that the readings here
 * tell: 80 % limits after and before them.
 *
 * @param studiesLow80 by the ranges of the rates alone
 * @param pairs of rates that were fitted
 * @param possible of them explain the readings about as well as the best: no further than 95 % of
 *     chi-square with 2 (a rise of 5.99 in minus twice the log-likelihood)
 */
public record PeakWeek(
    double low80,
    double high80,
    double studiesLow80,
    double studiesHigh80,
    int pairs,
    int possible) {
  /** Whether the readings speak against any pair of rates that the studies allow. */
  public boolean isTold() {
    return possible < pairs;
  }
}
