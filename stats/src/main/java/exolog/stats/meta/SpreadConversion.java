package exolog.stats.meta;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Recovers a standard deviation, or the standard error of a difference, from what a paper printed
 * instead. Pure functions; every unit is the measure's own. A count, a level or a p that cannot be
 * is an {@link IllegalArgumentException} with a sentence: check data before calling.
 *
 * <p>Sources are named in {@link SpreadFormula}; the Handbook is at
 * https://training.cochrane.org/handbook/current/chapter-06.
 */
public final class SpreadConversion {
  private SpreadConversion() {}

  /** SD of the n values whose mean has this standard error. Handbook 6.5.2.2. */
  public static ConvertedSpread fromStandardError(double standardError, int n) {
    require(standardError >= 0, "standard error", standardError, "0 or more");
    return spread(standardError * Math.sqrt(people(n)), SpreadFormula.FROM_STANDARD_ERROR);
  }

  /**
   * SD from the confidence interval of one group's mean, taken to be a t interval: for n above
   * about 60 that is the Handbook's 3.92. Handbook 6.5.2.2.
   *
   * @param level for example 0.95
   */
  public static ConvertedSpread fromConfidenceInterval(
      double lower, double upper, double level, int n) {
    require(upper >= lower, "upper limit", upper, "not below the lower limit " + lower);
    require(level > 0 && level < 1, "confidence level", level, "between 0 and 1, such as 0.95");
    double standardError = (upper - lower) / (2 * tForTwoSidedP(1 - level, people(n) - 1));
    return spread(standardError * Math.sqrt(n), SpreadFormula.FROM_CONFIDENCE_INTERVAL);
  }

  /** SD of change from the paired t of a mean change within one group. Handbook 6.5.2.3. */
  public static ConvertedSpread fromTStatistic(double meanChange, double t, int n) {
    require(Math.abs(t) > 0, "t", t, "a number other than 0");
    return spread(Math.sqrt(people(n)) * Math.abs(meanChange / t), SpreadFormula.FROM_T_STATISTIC);
  }

  /** SD of change from the exact two-sided p of a paired t-test. Handbook 6.5.2.3. */
  public static ConvertedSpread fromExactP(double meanChange, double p, int n) {
    return spread(changeFromP(meanChange, p, n), SpreadFormula.FROM_EXACT_P);
  }

  /**
   * From "p &lt; bound", taken as p = bound: the true p is smaller, so the true SD is smaller too
   * and the answer is an upper limit. Handbook 6.5.2.3.
   */
  public static ConvertedSpread fromPBound(double meanChange, double bound, int n) {
    return spread(changeFromP(meanChange, bound, n), SpreadFormula.FROM_P_BOUND);
  }

  /**
   * Standard error of a difference between two groups from the exact two-sided p of their t-test.
   * Handbook 6.5.2.3.
   */
  public static ConvertedSpread differenceFromExactP(
      double meanDifference, double p, int n1, int n2) {
    return spread(
        differenceFromP(meanDifference, p, n1, n2), SpreadFormula.DIFFERENCE_FROM_EXACT_P);
  }

  /** As {@link #differenceFromExactP}, from a bound: an upper limit of the standard error. */
  public static ConvertedSpread differenceFromPBound(
      double meanDifference, double bound, int n1, int n2) {
    return spread(
        differenceFromP(meanDifference, bound, n1, n2), SpreadFormula.DIFFERENCE_FROM_P_BOUND);
  }

  /**
   * SD of change from the spreads before and after and an assumed correlation between them.
   * Handbook 6.5.2.8. The higher the correlation, the smaller the answer: state where it is from.
   */
  public static ConvertedSpread ofChange(double sdBaseline, double sdFinal, double correlation) {
    require(sdBaseline >= 0, "SD at baseline", sdBaseline, "0 or more");
    require(sdFinal >= 0, "final SD", sdFinal, "0 or more");
    require(Math.abs(correlation) <= 1, "correlation", correlation, "between -1 and 1");
    // (b-f)² + 2(1-r)bf: the same sum without cancellation when the spreads and r are close to 1.
    double apart = sdBaseline - sdFinal;
    double variance = apart * apart + 2 * (1 - correlation) * sdBaseline * sdFinal;
    return spread(Math.sqrt(variance), SpreadFormula.CHANGE_WITH_CORRELATION);
  }

  /** SD from the quartiles of n near-normal values. Wan 2014, eq. 16. */
  public static ConvertedSpread fromQuartiles(double q1, double q3, int n) {
    require(q3 >= q1, "upper quartile", q3, "not below the lower quartile " + q1);
    return fromIqrWidth(q3 - q1, n);
  }

  /** As {@link #fromQuartiles} where only the width between them is printed. Wan 2014, eq. 16. */
  public static ConvertedSpread fromIqrWidth(double width, int n) {
    require(width >= 0, "interquartile range", width, "0 or more");
    double expected = (0.75 * people(n) - 0.125) / (n + 0.25);
    double z = new NormalDistribution().inverseCumulativeProbability(expected);
    return spread(width / (2 * z), SpreadFormula.FROM_QUARTILES);
  }

  /** Where even n is unknown: the normal distribution's own width. Handbook 6.5.2.5. */
  public static ConvertedSpread fromIqrWidthLargeSample(double width) {
    require(width >= 0, "interquartile range", width, "0 or more");
    return spread(width / 1.35, SpreadFormula.FROM_IQR_LARGE_SAMPLE);
  }

  /** Mean from the three quartiles; approximate. Wan 2014, eq. 14. */
  public static double meanFromQuartiles(double q1, double median, double q3) {
    require(q1 <= median && median <= q3, "median", median, "between its quartiles");
    return (q1 + median + q3) / 3;
  }

  private static double changeFromP(double meanChange, double p, int n) {
    return Math.sqrt(people(n)) * Math.abs(meanChange) / tForTwoSidedP(p, n - 1);
  }

  private static double differenceFromP(double meanDifference, double p, int n1, int n2) {
    int degreesOfFreedom = people(n1) + people(n2) - 2;
    return Math.abs(meanDifference) / tForTwoSidedP(p, degreesOfFreedom);
  }

  /** The lower tail is asked for, since 1 - p/2 is exactly 1 for the smallest p. */
  private static double tForTwoSidedP(double p, int degreesOfFreedom) {
    require(p > 0 && p < 1, "p", p, "above 0 and below 1");
    return -new TDistribution(degreesOfFreedom).inverseCumulativeProbability(p / 2);
  }

  private static int people(int n) {
    require(n >= 2, "number of people", n, "2 or more, since one value has no spread");
    return n;
  }

  private static ConvertedSpread spread(double value, SpreadFormula formula) {
    return new ConvertedSpread(value, formula);
  }

  private static void require(boolean fits, String field, double value, String expected) {
    if (!fits) {
      throw new IllegalArgumentException(
          "The %s is %s, expected %s.".formatted(field, value, expected));
    }
  }
}
