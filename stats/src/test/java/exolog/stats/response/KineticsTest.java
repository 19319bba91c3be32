package exolog.stats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.testkit.Seeds;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KineticsTest {
  @Test
  void theCurveIsBatemansQuotientWhereTheRatesDiffer() {
    // By hand: ke 0.5, kt 0.2, u 4: 0.2/(0.2-0.5) (e^-2 - e^-0.8).
    double byHand = 0.2 / (0.2 - 0.5) * (Math.exp(-2) - Math.exp(-0.8));
    assertThat(new Kinetics(0.5, 0.2).unitResponse(4)).isCloseTo(byHand, within(1e-15));
  }

  @Test
  void theCurveIsItsLimitWhereTheRatesMeet() {
    assertThat(new Kinetics(0.3, 0.3).unitResponse(5))
        .isCloseTo(0.3 * 5 * Math.exp(-1.5), within(1e-15));
  }

  @Test
  void nothingHappensBeforeTheSessionAndNothingIsLeftAtTheEnd() {
    var kinetics = new Kinetics(0.5, 0.2);
    assertThat(kinetics.unitResponse(-1)).isZero();
    assertThat(kinetics.unitResponse(0)).isZero();
    assertThat(kinetics.unitResponse(1e6)).isZero();
    assertThat(kinetics.unitResponse(Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void ratesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new Kinetics(0, 1))
        .hasMessageContaining("signal decay is 0.0 per week");
    assertThatThrownBy(() -> new Kinetics(1, -1)).hasMessageContaining("turnover is -1.0 per week");
    assertThatThrownBy(() -> new Kinetics(1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Kinetics(1, 1).exposure(new double[2], new double[1], 3))
        .hasMessage("2 sessions but 1 doses");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void theCurveIsNeverNegativeAndHighestAtItsPeak(long seed) {
    var random = Seeds.random(seed);
    var kinetics = kinetics(random);
    double peak = kinetics.unitResponse(kinetics.peakWeek());
    for (int i = 0; i < 50; i++) {
      double week = Seeds.between(random, 1e-3, 500);
      assertThat(kinetics.unitResponse(week))
          .isNotNegative()
          .isLessThanOrEqualTo(peak * (1 + 1e-12));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void theAreaUnderTheCurveIsOneOverTheDecay(long seed) {
    // Integral of kt/(kt-ke) (e^-ke u - e^-kt u) = kt/(kt-ke) (1/ke - 1/kt) = 1/ke.
    var kinetics = kinetics(Seeds.random(seed));
    double slow = Math.min(kinetics.signalDecayPerWeek(), kinetics.turnoverPerWeek());
    double fast = Math.max(kinetics.signalDecayPerWeek(), kinetics.turnoverPerWeek());
    double area =
        simpson(kinetics, 0, 10 / fast) + simpson(kinetics, 10 / fast, 10 / fast + 45 / slow);
    assertThat(area).isCloseTo(1 / kinetics.signalDecayPerWeek(), within(1e-6 * area));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void theCurveIsSmoothWhereTheRatesMeet(long seed) {
    var random = Seeds.random(seed);
    double rate = Seeds.between(random, 0.01, 5);
    double week = Seeds.between(random, 0.01, 5) / rate;
    double met = new Kinetics(rate, rate).unitResponse(week);
    for (double apart : new double[] {1e-3, 1e-6, 1e-9, 1e-12, 1e-15, -1e-15, -1e-9, -1e-3}) {
      double near = new Kinetics(rate, rate * (1 + apart)).unitResponse(week);
      // The first derivative in the turnover is below the response itself, relative to both.
      assertThat(near).isCloseTo(met, within(met * (6 * Math.abs(apart) + 1e-14)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void sessionsAddUp(long seed) {
    var random = Seeds.random(seed);
    var kinetics = kinetics(random);
    double[] weeks = random.doubles(6, 0, 30).toArray();
    double[] doses = random.doubles(6, 0, 2).toArray();
    double at = random.nextDouble(0, 60);
    double oneByOne = 0;
    for (int j = 0; j < weeks.length; j++) {
      oneByOne += kinetics.exposure(new double[] {weeks[j]}, new double[] {doses[j]}, at);
    }
    assertThat(kinetics.exposure(weeks, doses, at)).isCloseTo(oneByOne, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void moreDoseIsNeverLessExposureAndTwiceTheDoseIsTwiceTheExposure(long seed) {
    var random = Seeds.random(seed);
    var kinetics = kinetics(random);
    double[] weeks = random.doubles(4, 0, 30).toArray();
    double[] doses = random.doubles(4, 0.1, 2).toArray();
    double at = random.nextDouble(0, 60);
    double usual = kinetics.exposure(weeks, doses, at);
    double[] more = doses.clone();
    more[random.nextInt(4)] += 0.5;
    assertThat(kinetics.exposure(weeks, more, at)).isGreaterThanOrEqualTo(usual);
    double[] twice = java.util.Arrays.stream(doses).map(d -> 2 * d).toArray();
    assertThat(kinetics.exposure(weeks, twice, at)).isCloseTo(2 * usual, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void aCourseThatStartsLaterIsTheSameCourseLater(long seed) {
    var random = Seeds.random(seed);
    var kinetics = kinetics(random);
    double later = random.nextDouble(0, 50);
    double at = random.nextDouble(0, 40);
    double[] doses = {1, 0.5, 1};
    double now = kinetics.exposure(new double[] {0, 4, 8}, doses, at);
    double then = kinetics.exposure(new double[] {later, later + 4, later + 8}, doses, at + later);
    assertThat(then).isCloseTo(now, within(1e-12 * (1 + now)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void aPlanIsItsSessionsAtTheUsualDose(long seed) {
    var random = Seeds.random(seed);
    var kinetics = kinetics(random);
    double at = random.nextDouble(0, 60);
    var plan = new SessionPlan(3, 4);
    assertThat(plan.lastSessionWeek()).isEqualTo(8);
    assertThat(plan.exposure(kinetics, at))
        .isCloseTo(
            kinetics.exposure(new double[] {0, 4, 8}, new double[] {1, 1, 1}, at), within(1e-15));
  }

  @Test
  void aPlanWithoutSessionsOrIntervalIsRefused() {
    assertThatThrownBy(() -> new SessionPlan(0, 4)).hasMessageContaining("0 sessions, expected 1");
    assertThatThrownBy(() -> new SessionPlan(3, 0)).hasMessageContaining("interval is 0.0 weeks");
    assertThatThrownBy(() -> new SessionPlan(3, Double.NaN)).hasMessageContaining("NaN");
  }

  /** Days to years, both orders, now and then the same rate twice. */
  private static Kinetics kinetics(RandomGenerator random) {
    double decay = Seeds.between(random, 0.01, 10);
    return new Kinetics(decay, random.nextInt(5) == 0 ? decay : Seeds.between(random, 0.01, 10));
  }

  private static double simpson(Kinetics kinetics, double from, double to) {
    int n = 4000;
    double step = (to - from) / n;
    double sum = kinetics.unitResponse(from) + kinetics.unitResponse(to);
    for (int i = 1; i < n; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * kinetics.unitResponse(from + i * step);
    }
    return sum * step / 3;
  }
}
