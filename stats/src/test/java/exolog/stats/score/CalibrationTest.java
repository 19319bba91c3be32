package exolog.stats.score;

import static exolog.stats.Golden.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.Golden;
import exolog.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Golden values of R 4.2.2, docs/statistics/golden/scores.R; tolerance 1e-9. */
class CalibrationTest {
  @Test
  void coverageHasRsExactLimitsAndChance() {
    for (var row : Golden.table(CalibrationTest.class, "calibration.csv").rows()) {
      if (row.text("what").equals("coverage")) {
        var coverage =
            Coverage.of((int) number(row, "inside"), (int) number(row, "n"), number(row, "level"));
        assertThat(coverage.lower95()).isCloseTo(number(row, "lower"), within(1e-9));
        assertThat(coverage.upper95()).isCloseTo(number(row, "upper"), within(1e-9));
        assertThat(coverage.p()).isCloseTo(number(row, "p"), within(1e-9));
      }
    }
  }

  @Test
  void theHistogramHasRsChiSquare() {
    int[] counts = {18, 9, 12, 7, 11, 8, 6, 9, 10, 20};
    var scores = new ArrayList<ForecastScore>();
    for (int bin = 0; bin < 10; bin++) {
      for (int i = 0; i < counts[bin]; i++) {
        scores.add(score(0.1 * bin + 0.05));
      }
    }
    var test = PitTest.of(scores);
    var row = Golden.table(CalibrationTest.class, "calibration.csv").rows().getLast();
    assertThat(test.simulated()).isFalse();
    assertThat(test.statistic()).isCloseTo(number(row, "lower"), within(1e-9));
    assertThat(test.degreesOfFreedom()).isEqualTo((int) number(row, "upper"));
    assertThat(test.p()).isCloseTo(number(row, "p"), within(1e-9));
  }

  @Test
  void theBandOfChanceIsRsBinomialQuantiles() {
    // qbinom(c(0.025, 0.975), 40, 0.1) is 1 and 8; of 9 outcomes 0 and 3.
    assertThat(PitTest.of(java.util.Collections.nCopies(40, score(0.3))).band(4))
        .isEqualTo(new PitTest.Band(1, 8));
    assertThat(PitTest.of(java.util.Collections.nCopies(9, score(0.3))).band(0))
        .isEqualTo(new PitTest.Band(0, 3));
  }

  @Test
  void fewOutcomesGetASimulatedChanceThatNeverIsZero() {
    var allHigh = PitTest.of(IntStream.range(0, 12).mapToObj(_ -> score(0.99)).toList());
    assertThat(allHigh.simulated()).isTrue();
    assertThat(allHigh.p()).isEqualTo(1e-4);
    // One outcome always fills one cell: every draw is as extreme.
    assertThat(PitTest.of(List.of(score(0.3))).p()).isEqualTo(1);
  }

  @Test
  void forecastsOfLimitsAreCountedBetweenTheirLimitsOnly() {
    var limits = new Limits(-1.96, -1.28, -0.67, 0, 0.67, 1.28, 1.96);
    var scores =
        DoubleStream.of(-3, -1.5, -1, -0.1, 0.1, 1, 1.5, 3)
            .mapToObj(y -> ForecastScores.ofLimits("m", limits, y, null))
            .toList();
    var test = PitTest.of(scores);
    assertThat(test.counts()).containsOnly(1).hasSize(8);
    assertThat(test.expected().getFirst()).isCloseTo(8 * 0.025, within(1e-12));
  }

  @Test
  void skillHasLimitsThatHoldItAndNoneWhenOutcomesAreFew() {
    var random = Seeds.random(1);
    var scores = new ArrayList<ForecastScore>();
    for (int i = 0; i < 200; i++) {
      double y = 2 + random.nextGaussian();
      scores.add(ForecastScores.ofMixture("m", GaussianMixture.of(2, 1), y, Math.abs(y - 1)));
    }
    var skill = Objects.requireNonNull(Skill.againstNoChange(scores));
    var card = Objects.requireNonNull(Scorecard.of(scores).skillVsNoChange());
    assertThat(skill.value()).isCloseTo(card.value(), within(1e-12));
    assertThat(skill.value()).isBetween(skill.lower95(), skill.upper95());
    assertThat(skill.chanceBetter()).isEqualTo(1);
    double doubt = Objects.requireNonNull(card.standardError());
    assertThat(skill.upper95() - skill.lower95()).isCloseTo(3.92 * doubt, within(0.5 * doubt));
    assertThat(Skill.againstControls(scores)).isNotNull();
    assertThat(Skill.againstNoChange(scores.subList(0, 9))).isNull();
    assertThat(Skill.againstControls(List.of(score(0.5)))).isNull();
  }

  @Test
  void aRandomisedChanceIsEvenWhereDrawsTie() {
    var random = Seeds.random(2);
    var tens = new int[10];
    for (int i = 0; i < 5000; i++) {
      var draws = random.doubles(19).map(Math::rint).toArray();
      tens[(int) (10 * RandomisedPit.ofDraws(draws, Math.rint(random.nextDouble()), random))]++;
    }
    assertThat(tens)
        .satisfies(t -> IntStream.of(t).forEach(c -> assertThat(c).isBetween(420, 580)));
    double[] chances = {0.2, 0.5, 0.3};
    assertThat(RandomisedPit.ofCategory(chances, 1, random)).isBetween(0.2, 0.7);
    assertThat(RandomisedPit.ofCategory(chances, 2, random)).isBetween(0.7, 1.0);
  }

  @Test
  void aCountThatCannotBeIsABug() {
    assertThatThrownBy(() -> Coverage.of(3, 2, 0.5)).hasMessageContaining("3 of 2");
  }

  static ForecastScore score(double pit) {
    return new ForecastScore("m", ScoredBy.CLOSED_FORM, 1, null, pit, 2, null);
  }
}
