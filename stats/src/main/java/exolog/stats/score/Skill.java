package exolog.stats.score;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much smaller the forecasts' mean score is than a dull baseline's, over the same outcomes: 1
 * is perfect, 0 no better.
 *
 * @param lower95 by the bootstrap: outcomes drawn with replacement, each with both its scores
 *     (Efron and Tibshirani 1993, chapter 13), seeded; beyond 5,000 outcomes by the delta method,
 *     which is the same then
 * @param chanceBetter share of those draws in which the forecasts beat the baseline
 */
public record Skill(double value, double lower95, double upper95, double chanceBetter) {
  private static final int DRAWS = 2_000;
  private static final long SEED = 20_250_102;

  /** Beyond this a normal is as good and 2,000 draws are slow. */
  private static final int MANY = 5_000;

  private static final double NORMAL_95 = 1.959963984540054;

  /** Two outcomes resampled say nothing about their spread. */
  private static final int FEWEST = 10;

  /** Against "nothing will change"; null with fewer than ten outcomes or a baseline that is 0. */
  public static @Nullable Skill againstNoChange(List<ForecastScore> scores) {
    return of(scores, ForecastScore::noChange);
  }

  /** Against the published controls; null unless every forecast has one. */
  public static @Nullable Skill againstControls(List<ForecastScore> scores) {
    return of(scores, ForecastScore::controls);
  }

  private static @Nullable Skill of(
      List<ForecastScore> scores, Function<ForecastScore, @Nullable Double> baseline) {
    int n = scores.size();
    var ours = new double[n];
    var theirs = new double[n];
    for (int i = 0; i < n; i++) {
      var score = baseline.apply(scores.get(i));
      if (score == null) {
        return null;
      }
      ours[i] = scores.get(i).crps();
      theirs[i] = score;
    }
    double dull = Arrays.stream(theirs).sum();
    if (n < FEWEST || !(dull > 0)) {
      return null;
    }
    if (n > MANY) {
      return byDelta(ours, theirs);
    }
    double[] drawn = resampled(ours, theirs);
    return new Skill(
        1 - Arrays.stream(ours).sum() / dull,
        drawn[(int) (0.025 * DRAWS)],
        drawn[(int) (0.975 * DRAWS)],
        Arrays.stream(drawn).filter(skill -> skill > 0).count() / (double) DRAWS);
  }

  private static @Nullable Skill byDelta(double[] ours, double[] theirs) {
    var skill = Scorecard.skill(ours, theirs);
    if (skill == null || skill.standardError() == null) {
      return null;
    }
    double se = skill.standardError();
    return new Skill(
        skill.value(),
        skill.value() - NORMAL_95 * se,
        skill.value() + NORMAL_95 * se,
        se > 0 ? StandardNormal.cdf(skill.value() / se) : skill.value() > 0 ? 1 : 0);
  }

  private static double[] resampled(double[] ours, double[] theirs) {
    var random = new SplittableRandom(SEED);
    var skills = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double own = 0;
      double dull = 0;
      for (int i = 0; i < ours.length; i++) {
        int at = random.nextInt(ours.length);
        own += ours[at];
        dull += theirs[at];
      }
      skills[draw] = dull > 0 ? 1 - own / dull : 0;
    }
    Arrays.sort(skills);
    return skills;
  }
}
