package exolog.stats.score;

import org.jspecify.annotations.Nullable;

/**
 * How one forecast of a change from baseline did. Scores are in the measure's unit.
 *
 * @param crps continuous ranked probability score; smaller is better
 * @param fairCrps for draws, the score of the distribution behind them; null otherwise
 * @param pit the forecast's chance of a value below the observed one; uniform when calibrated
 * @param noChange score of the forecast "nothing will change"
 * @param controls score of the published controls' average change; null when none was given
 */
public record ForecastScore(
    String measure,
    ScoredBy scoredBy,
    double crps,
    @Nullable Double fairCrps,
    double pit,
    double noChange,
    @Nullable Double controls) {
  private static final double ROUNDING = 1e-12;

  public ForecastScore {
    if (!Double.isFinite(crps) || !(pit >= 0 && pit <= 1) || !Double.isFinite(noChange)) {
      throw new IllegalArgumentException(
          "A score of " + crps + " (chance " + pit + ", no change " + noChange + ") is not one.");
    }
  }

  /** Whether the observed value lay inside the central interval, its limits included. */
  public boolean isInside(double level) {
    return Math.abs(pit - 0.5) <= level / 2 + ROUNDING;
  }

  /** 0 to 9, the tenth of the forecast's chances that the observed value fell into. */
  public int pitBin() {
    return Math.min(9, (int) (pit * 10 + ROUNDING));
  }
}
