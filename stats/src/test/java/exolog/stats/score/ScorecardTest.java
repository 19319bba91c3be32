package exolog.stats.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.testkit.Seeds;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScorecardTest {
  private static final GaussianMixture STANDARD = GaussianMixture.of(0, 1);

  @Test
  void theScoreOfDrawsIsItsDefinition() {
    // Draws 1, 2, 4 and 3 observed: mean distance 4/3; mean gap over all nine pairs 12/9.
    double[] draws = {4, 1, 2};
    assertThat(Crps.ofDraws(draws, 3)).isCloseTo(4.0 / 3 - 12.0 / 18, within(1e-15));
    assertThat(Crps.ofDrawsFair(draws, 3)).isCloseTo(4.0 / 3 - 12.0 / 12, within(1e-15));
    assertThat(Crps.ofDraws(new double[] {5}, 3)).isEqualTo(2);
    assertThatThrownBy(() -> Crps.ofDraws(new double[0], 3)).hasMessageContaining("no draw");
    assertThatThrownBy(() -> Crps.ofDrawsFair(new double[1], 3)).hasMessageContaining("2 draws");
  }

  @Test
  void aValueOnALimitCountsAsInside() {
    var limits = new Limits(-2, -1, -0.5, 0, 0.5, 1, 2);
    for (double edge : new double[] {-0.5, 0.5}) {
      assertThat(ofLimits(limits, edge).isInside(0.5)).isTrue();
    }
    for (double edge : new double[] {-1, 1}) {
      assertThat(ofLimits(limits, edge).isInside(0.8)).isTrue();
      assertThat(ofLimits(limits, edge).isInside(0.5)).isFalse();
    }
    assertThat(ofLimits(limits, 2).isInside(0.95)).isTrue();
    assertThat(ofLimits(limits, 2.0001).isInside(0.95)).isFalse();
    assertThat(ofLimits(limits, -2.0001).isInside(0.95)).isFalse();
  }

  @Test
  void limitsThatCoincideCountTheirValueAsInsideTheNarrowest() {
    var point = new Limits(3, 3, 3, 3, 3, 3, 3);
    assertThat(ofLimits(point, 3).isInside(0.5)).isTrue();
    assertThat(ofLimits(point, 3).crps()).isZero();
    assertThat(ofLimits(point, 3.1).isInside(0.95)).isFalse();
    var floor = new Limits(0, 0, 0, 1, 2, 3, 4);
    assertThat(ofLimits(floor, 0).isInside(0.5)).isTrue();
    assertThatThrownBy(() -> new Limits(0, 1, 2, 1, 3, 4, 5)).hasMessageContaining("rise");
  }

  @Test
  void theScoreFromLimitsIsWithinFourPercentOfTheNormalsOwn() {
    var limits = limitsOf(STANDARD);
    double exact = 0;
    double approximate = 0;
    for (double p = 0.0005; p < 1; p += 0.001) {
      double observed = STANDARD.quantile(p);
      exact += STANDARD.crps(observed);
      approximate += ofLimits(limits, observed).crps();
    }
    assertThat(approximate / exact).isBetween(0.96, 1.0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#twenty")
  void honestForecastsAreCoveredAsPromised(long seed) {
    var random = Seeds.random(seed);
    var scores =
        IntStream.range(0, 2000)
            .mapToObj(i -> {
              var forecast =
                  GaussianMixture.of(10 * random.nextGaussian(), Seeds.between(random, 0.5, 5));
              double observed = forecast.mean() + forecast.sd() * random.nextGaussian();
              return switch (i % 3) {
                case 0 -> ForecastScores.ofMixture("m", forecast, observed, null);
                case 1 -> ofLimits(limitsOf(forecast), observed);
                default -> ForecastScores.ofDraws("m", drawsOf(forecast), observed, null);
              };
            })
            .toList();
    var card = Scorecard.of(scores);
    near(card.coverage50(), 0.5);
    near(card.coverage80(), 0.8);
    near(card.coverage95(), 0.95);
    assertThat(card.pit()).hasSize(10);
    assertThat(card.pit().stream().mapToDouble(Estimate::value).sum()).isCloseTo(1, within(1e-12));
    card.pit().forEach(bin -> assertThat(bin.value()).isBetween(0.06, 0.14));
    assertThat(Objects.requireNonNull(card.skillVsNoChange()).value()).isBetween(0.5, 1.0);
  }

  @Test
  void theStandardErrorOfTheMeanScoreIsThatOfTheMean() {
    var card = Scorecard.of(List.of(observed(0), observed(1), observed(3)));
    double[] crps = {STANDARD.crps(0), STANDARD.crps(1), STANDARD.crps(3)};
    double mean = (crps[0] + crps[1] + crps[2]) / 3;
    double squares = 0;
    for (double c : crps) {
      squares += (c - mean) * (c - mean);
    }
    assertThat(card.crps().value()).isCloseTo(mean, within(1e-15));
    assertThat(Objects.requireNonNull(card.crps().standardError()))
        .isCloseTo(Math.sqrt(squares / 2 / 3), within(1e-15));
  }

  @Test
  void skillIsOneMinusTheRatioOfMeanScores() {
    var controls = GaussianMixture.of(2, 1);
    var scores =
        List.of(
            ForecastScores.ofMixture("m", STANDARD, 1, controls.crps(1)),
            ForecastScores.ofMixture("m", STANDARD, -2, controls.crps(-2)));
    var card = Scorecard.of(scores);
    double ours = STANDARD.crps(1) + STANDARD.crps(-2);
    double theirs = controls.crps(1) + controls.crps(-2);
    assertThat(value(card.skillVsNoChange())).isCloseTo(1 - ours / 3, within(1e-14));
    assertThat(value(card.skillVsControls())).isCloseTo(1 - ours / theirs, within(1e-14));
  }

  @Test
  void aForecastAsGoodAsItsBaselineHasNoSkillAndNoDoubtAboutIt() {
    var same =
        List.of(
            ForecastScores.ofMixture("m", STANDARD, 1, STANDARD.crps(1)),
            ForecastScores.ofMixture("m", STANDARD, 2, STANDARD.crps(2)));
    var skill = Objects.requireNonNull(Scorecard.of(same).skillVsControls());
    assertThat(skill.value()).isZero();
    assertThat(skill.standardError()).isZero();
  }

  @Test
  void withoutControlsThereIsNoSkillAgainstThemAndTheCardSaysWhy() {
    var card = Scorecard.of(List.of(observed(1)));
    assertThat(card.skillVsControls()).isNull();
    assertThat(card.messages()).anyMatch(m -> m.contains("Skill against controls"));
  }

  @Test
  void whenNothingEverChangedThereIsNoSkillToSpeakOf() {
    assertThat(Scorecard.of(List.of(observed(0), observed(0))).skillVsNoChange()).isNull();
  }

  @Test
  void oneForecastHasNoStandardErrorOfItsScoreButCoverageStaysInDoubt() {
    var card = Scorecard.of(List.of(observed(0)));
    assertThat(card.crps().standardError()).isNull();
    assertThat(card.coverage95().value()).isEqualTo(1);
    assertThat(Objects.requireNonNull(card.coverage95().standardError())).isGreaterThan(0.15);
    assertThat(card.messages()).anyMatch(m -> m.contains("too few"));
  }

  @Test
  void measuresOfDifferentUnitsAreNotComparedSilently() {
    var mixed =
        List.of(
            ForecastScores.ofMixture("hair", STANDARD, 1, null),
            ForecastScores.ofMixture("wrinkles", STANDARD, 1, null));
    assertThat(Scorecard.of(mixed).messages()).anyMatch(m -> m.contains("hair, wrinkles"));
  }

  @Test
  void anEmptyCardIsRefused() {
    assertThatThrownBy(() -> Scorecard.of(List.of())).hasMessageContaining("no scored forecast");
  }

  private static void near(Estimate coverage, double promised) {
    // Four standard errors: about one false alarm in 15,000.
    double doubt = Objects.requireNonNull(coverage.standardError());
    assertThat(coverage.value()).isCloseTo(promised, within(4 * doubt));
  }

  private static double value(@Nullable Estimate estimate) {
    return Objects.requireNonNull(estimate).value();
  }

  private static ForecastScore observed(double value) {
    return ForecastScores.ofMixture("m", STANDARD, value, null);
  }

  private static ForecastScore ofLimits(Limits limits, double observed) {
    return ForecastScores.ofLimits("m", limits, observed, null);
  }

  private static double[] drawsOf(GaussianMixture forecast) {
    return IntStream.range(0, 199).mapToDouble(i -> forecast.quantile((i + 1) / 200.0)).toArray();
  }

  private static Limits limitsOf(GaussianMixture forecast) {
    double[] q = forecast.quantiles(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);
    return new Limits(q[0], q[1], q[2], q[3], q[4], q[5], q[6]);
  }
}
