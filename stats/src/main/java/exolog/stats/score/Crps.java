package exolog.stats.score;

import java.util.Arrays;

/**
 * The continuous ranked probability score, E|X - y| - ½ E|X - X'|, in the measure's own unit. It is
 * the absolute error of a forecast that is a distribution: 0 is perfect, smaller is better.
 */
public final class Crps {
  private Crps() {}

  /**
   * Closed form for one normal; Gneiting and Raftery 2007, J Am Stat Assoc 102:359, section 4.2.
   */
  public static double ofGaussian(double mean, double sd, double observed) {
    double z = (observed - mean) / sd;
    return (observed - mean) * (2 * StandardNormal.cdf(z) - 1)
        + sd * (2 * StandardNormal.density(z) - 1 / Math.sqrt(Math.PI));
  }

  /**
   * The score of the draws as if they were the whole forecast: too large by the spread over 2m for
   * m draws from a wider truth. Gneiting and Raftery 2007, section 4.2.
   */
  public static double ofDraws(double[] draws, double observed) {
    return meanError(draws, observed) - sumOfGaps(draws) / ((double) draws.length * draws.length);
  }

  /**
   * The score that the distribution behind the draws would get on average, whatever their number;
   * needs two draws. "Fair": Ferro 2014, Q J R Meteorol Soc 140:1917.
   */
  public static double ofDrawsFair(double[] draws, double observed) {
    if (draws.length < 2) {
      throw new IllegalArgumentException("The fair score needs 2 draws or more.");
    }
    return meanError(draws, observed) - sumOfGaps(draws) / (draws.length * (draws.length - 1.0));
  }

  private static double meanError(double[] draws, double observed) {
    double sum = 0;
    for (double draw : draws) {
      sum += Math.abs(draw - observed);
    }
    return sum / draws.length;
  }

  /** Σ over pairs |x_i - x_j|, by sorting: the r-th smallest is added r times and taken m-1-r. */
  private static double sumOfGaps(double[] draws) {
    if (draws.length == 0) {
      throw new IllegalArgumentException("There is no draw to score.");
    }
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int r = 0; r < sorted.length; r++) {
      sum += (2 * r - sorted.length + 1) * sorted[r];
    }
    return sum;
  }
}
