package exolog.stats.score;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.special.Gamma;

/**
 * Whether outcomes fill the forecasts' chances evenly: Pearson's chi-square over the tenths, or
 * over the cells between the limits where a forecast knows no more.
 *
 * @param counts of outcomes in each cell
 * @param expected in each cell, were the forecasts calibrated
 * @param simulated whether p is from seeded draws, because some cell expects fewer than 5
 */
public record PitTest(
    List<Integer> counts,
    List<Double> expected,
    double statistic,
    int degreesOfFreedom,
    double p,
    boolean simulated) {
  private static final double ENOUGH_EXPECTED = 5;
  private static final int DRAWS = 9_999;
  private static final long SEED = 20_250_101;

  /** Draws as extreme as the outcomes up to rounding count as such. */
  private static final double ROUNDING = 1e-9;

  public PitTest {
    counts = List.copyOf(counts);
    expected = List.copyOf(expected);
  }

  /** Needs one score or more. */
  public static PitTest of(List<ForecastScore> scores) {
    boolean limits = scores.stream().anyMatch(s -> s.scoredBy() == ScoredBy.LIMITS);
    var cells = limits ? PitCells.BETWEEN_LIMITS : PitCells.TENTHS;
    var counts = new int[cells.count()];
    scores.forEach(score -> counts[cells.of(score.pit())]++);
    return of(cells, counts, scores.size());
  }

  private static PitTest of(PitCells cells, int[] counts, int n) {
    var expected = new double[counts.length];
    boolean enough = true;
    for (int c = 0; c < counts.length; c++) {
      expected[c] = n * cells.share(c);
      enough &= expected[c] >= ENOUGH_EXPECTED;
    }
    double statistic = statistic(counts, expected);
    int df = counts.length - 1;
    return new PitTest(
        Arrays.stream(counts).boxed().toList(),
        Arrays.stream(expected).boxed().toList(),
        statistic,
        df,
        enough
            ? Gamma.regularizedGammaQ(df / 2.0, statistic / 2)
            : simulated(cells, expected, n, statistic),
        !enough);
  }

  /** What chance alone puts into a cell, 95 times in 100; counts, both ends belong to it. */
  public record Band(int lowest, int highest) {}

  /** The band of one cell, from the binomial quantiles. */
  public Band band(int cell) {
    int n = counts.stream().mapToInt(Integer::intValue).sum();
    var chance = new BinomialDistribution(n, expected.get(cell) / n);
    return new Band(
        chance.inverseCumulativeProbability(0.025), chance.inverseCumulativeProbability(0.975));
  }

  /** Pearson 1900. */
  private static double statistic(int[] counts, double[] expected) {
    double sum = 0;
    for (int c = 0; c < counts.length; c++) {
      double apart = counts[c] - expected[c];
      sum += apart * apart / expected[c];
    }
    return sum;
  }

  /** (1 + draws as extreme) / (1 + draws): never 0, and valid for any number of draws. */
  private static double simulated(PitCells cells, double[] expected, int n, double statistic) {
    var random = new SplittableRandom(SEED);
    var counts = new int[expected.length];
    int extreme = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.fill(counts, 0);
      for (int i = 0; i < n; i++) {
        counts[cells.of(random.nextDouble())]++;
      }
      extreme += statistic(counts, expected) >= statistic - ROUNDING ? 1 : 0;
    }
    return (1.0 + extreme) / (1.0 + DRAWS);
  }
}
