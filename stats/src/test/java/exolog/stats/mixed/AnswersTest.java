package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.score.GaussianMixture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditioning on readings and priors, against sums done by hand. */
class AnswersTest {
  private static final PredictionRow ROW = new PredictionRow(Map.of(), List.of());

  /** Any two rows have the same true value N(10, 4); readings err by N(0, 1). */
  private static Predictions sameValue(List<PredictionRow> rows) {
    double[] means = new double[rows.size()];
    double[][] covariance = new double[rows.size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      means[i] = 10;
      Arrays.fill(covariance[i], 4);
    }
    return new Predictions(means, covariance, 1);
  }

  @Test
  void aReadingDrawsTheNextOneTowardsItself() {
    var answer = answers(1, List.of()).mixture(ROW, List.of(new Reading(ROW, 15)), true);
    // 4/(4+1) of the surprise of 5; variance 4 - 16/5 + 1.
    assertThat(answer.mean()).isCloseTo(14, within(1e-12));
    assertThat(answer.sd() * answer.sd()).isCloseTo(1.8, within(1e-12));
  }

  @Test
  void twoReadingsCountAsTheirMeanWithHalfTheError() {
    var seen = List.of(new Reading(ROW, 13), new Reading(ROW, 17));
    var answer = answers(1, List.of()).mixture(ROW, seen, false);
    assertThat(answer.mean()).isCloseTo(10 + 4 / 4.5 * 5, within(1e-12));
    assertThat(answer.sd() * answer.sd()).isCloseTo(4 - 16 / 4.5, within(1e-12));
  }

  @Test
  void aScaleMultipliesEveryVariance() {
    var answer = answers(2.25, List.of()).mixture(ROW, List.of(), true);
    assertThat(answer.sd()).isCloseTo(1.5 * Math.sqrt(5), within(1e-12));
  }

  @Test
  void readingsWeighTheVariancesThatFoundThemLikely() {
    var models = List.of(new WeightedModel(0.5, AnswersTest::sameValue));
    var scales = List.of(new ResidualScale(0.5, 1), new ResidualScale(0.5, 4));
    var answer = new Answers(models, scales, List.of(), List.of()).mixture(ROW, seen(18), false);
    double narrow = GaussianMixture.of(10, Math.sqrt(5)).density(18);
    double wide = GaussianMixture.of(10, Math.sqrt(20)).density(18);
    double share = wide / (narrow + wide);
    double variance = (1 - share) * 0.8 + share * 3.2; // both means are 16.4
    assertThat(answer.mean()).isCloseTo(16.4, within(1e-12));
    assertThat(answer.sd() * answer.sd()).isCloseTo(variance, within(1e-12));
  }

  @Test
  void aPriorThatAgreesSharpensTheAnswer() {
    var answers = answers(1, List.of(new RobustPrior("x", 10, 1, 0.8, 10)));
    // Marginal densities at 10: 0.8 N(0; 5) against 0.2 N(0; 104).
    double narrow = 0.8 / Math.sqrt(5);
    double wide = 0.2 / Math.sqrt(104);
    double trust = narrow / (narrow + wide);
    assertThat(answers.trustAfter(0)).isCloseTo(trust, within(1e-12));
    var answer = answers.mixture(ROW, List.of(), false);
    double variance = trust * (4 - 16 / 5.0) + (1 - trust) * (4 - 16 / 104.0);
    assertThat(answer.sd() * answer.sd()).isCloseTo(variance, within(1e-12));
  }

  @Test
  void aPriorThatTheDataContradictLosesItsSay() {
    var answers = answers(1, List.of(new RobustPrior("x", 40, 1, 0.8, 10)));
    assertThat(answers.trustAfter(0)).isLessThan(1e-10);
    assertThat(answers.mixture(ROW, List.of(), false).mean())
        .isCloseTo(10 + 4 / 104.0 * 30, within(1e-9));
  }

  /**
   * Few degrees of freedom: the mixture has the quantiles of t, R 4.2.2 qt(0.975, 20) and so on.
   */
  @Test
  void theDoubtAboutTheResidualMakesAStudentOfANormal() {
    assertThat(studentQuantile(20, 0.975)).isCloseTo(2.085963, within(0.01));
    assertThat(studentQuantile(20, 0.9)).isCloseTo(1.325341, within(0.005));
    assertThat(studentQuantile(100, 0.975)).isCloseTo(1.983972, within(0.002));
    assertThat(ResidualScale.of(1000)).hasSize(1);
  }

  private static double studentQuantile(long freedom, double chance) {
    var models = List.of(new WeightedModel(1, AnswersTest::sameValue));
    var answers = new Answers(models, ResidualScale.of(freedom), List.of(), List.of());
    return (answers.mixture(ROW, List.of(), false).quantile(chance) - 10) / 2;
  }

  private static List<Reading> seen(double value) {
    return List.of(new Reading(ROW, value));
  }

  private static Answers answers(double scale, List<RobustPrior> priors) {
    var rows = priors.stream().map(_ -> ROW).toList();
    return new Answers(
        List.of(new WeightedModel(1, AnswersTest::sameValue)),
        List.of(new ResidualScale(1, scale)),
        priors,
        rows);
  }
}
