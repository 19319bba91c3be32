package exolog.stats.score;

import java.util.random.RandomGenerator;

/**
 * The chance of a value below the observed one for forecasts that are steps (draws, counts,
 * scales): anywhere on the step with even chance, which makes it exactly uniform for a calibrated
 * forecast. Czado, Gneiting and Held 2009, Biometrics 65:1254.
 */
public final class RandomisedPit {
  private RandomisedPit() {}

  /** The observed value takes a random place among the draws equal to it. */
  public static double ofDraws(double[] draws, double observed, RandomGenerator random) {
    int below = 0;
    int equal = 0;
    for (double draw : draws) {
      below += draw < observed ? 1 : 0;
      equal += draw == observed ? 1 : 0;
    }
    return (below + (equal + 1) * random.nextDouble()) / (draws.length + 1);
  }

  /**
   * For an answer in ordered categories.
   *
   * @param chances of each category, lowest first
   */
  public static double ofCategory(double[] chances, int observed, RandomGenerator random) {
    double below = 0;
    for (int k = 0; k < observed; k++) {
      below += chances[k];
    }
    return Math.clamp(below + chances[observed] * random.nextDouble(), 0.0, 1.0);
  }
}
