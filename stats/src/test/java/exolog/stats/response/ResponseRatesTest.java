package exolog.stats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.response.RateProfiling.CannotProfile;
import exolog.stats.response.RateProfiling.CannotTell;
import exolog.stats.response.RateProfiling.Profiled;
import exolog.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ResponseRatesTest {
  /** Signal half-lives of 1 to 13 weeks, turnover of 3 to 26 weeks. */
  private static final RateBounds WIDE = new RateBounds(0.05, 0.7, 0.04, 0.35, "invented here");

  private static final Kinetics TRUTH = new Kinetics(0.4, 0.1);

  @Test
  void manyPatientsSeenOftenBracketTheTruth() {
    var answer = ResponseRates.profile(courses(Seeds.random(1), 80, 14, 12, 0.5), WIDE);
    if (!(answer instanceof Profiled profiled)) {
      throw new AssertionError(answer);
    }
    // Exchanged rates give the same curve: the slower and the faster one are what data can know.
    double slower = Math.min(decay(profiled), turnover(profiled));
    double faster = Math.max(decay(profiled), turnover(profiled));
    assertThat(slower).isCloseTo(0.1, within(0.03));
    assertThat(faster).isCloseTo(0.4, within(0.15));
    assertThat(profiled.region()).isNotEmpty();
  }

  @Test
  void boundsThatKeepTheRatesApartGiveEachItsOwnLimits() {
    var apart = new RateBounds(0.2, 1.2, 0.04, 0.19, "invented here");
    var answer = ResponseRates.profile(courses(Seeds.random(2), 80, 14, 12, 0.5), apart);
    if (!(answer instanceof Profiled profiled)) {
      throw new AssertionError(answer);
    }
    assertThat(profiled.exchangeable()).isFalse();
    brackets(profiled.decay(), 0.4);
    brackets(profiled.turnover(), 0.1);
    assertThat(profiled.messages().getFirst()).startsWith("Signal decay: ").contains("(95 % ");
  }

  @Test
  void fewPatientsWithTwoReadingsCannotTell() {
    var answer = ResponseRates.profile(courses(Seeds.random(3), 12, 3, 1, 3), WIDE);
    if (!(answer instanceof CannotTell told)) {
      throw new AssertionError(answer);
    }
    assertThat(told.sentence())
        .startsWith("The data cannot tell how quickly a session's signal decays")
        .contains("invented here");
  }

  @Test
  void exchangedRatesFitAsWellAndTheAnswerSaysSo() {
    var courses = courses(Seeds.random(4), 40, 10, 12, 0.5);
    var criterion = new CourseCriterion(courses);
    assertThat(criterion.at(TRUTH)).isCloseTo(criterion.at(TRUTH.exchanged()), within(1e-4));
    // Both rates may lie anywhere in the same range, so nothing parts them.
    var answer =
        ResponseRates.profile(courses, new RateBounds(0.05, 0.8, 0.05, 0.8, "nothing known"));
    if (!(answer instanceof Profiled profiled)) {
      throw new AssertionError(answer);
    }
    assertThat(profiled.exchangeable()).isTrue();
    assertThat(profiled.messages().getLast()).contains("exchanged they give the same curve");
  }

  @Test
  void aNormalLikelihoodHasItsTextbookLimits() {
    // In logarithms a parabola with SD 0.2 and 0.1: the limits lie 1.96 SDs away.
    RateCriterion parabola =
        rates -> {
          double a = (Math.log(rates.signalDecayPerWeek()) - Math.log(0.2)) / 0.2;
          double b = (Math.log(rates.turnoverPerWeek()) - Math.log(0.1)) / 0.1;
          return 100 + a * a + b * b;
        };
    if (!(ResponseRates.profile(parabola, WIDE) instanceof Profiled profiled)) {
      throw new AssertionError("not profiled");
    }
    assertThat(profiled.criterion()).isCloseTo(100, within(1e-3));
    assertThat(Math.log(Objects.requireNonNull(profiled.decay().lower95()) / 0.2))
        .isCloseTo(-1.96 * 0.2, within(0.01));
    assertThat(Math.log(Objects.requireNonNull(profiled.turnover().upper95()) / 0.1))
        .isCloseTo(1.96 * 0.1, within(0.01));
    for (var pair : profiled.region()) {
      assertThat(parabola.at(pair)).isLessThanOrEqualTo(106 + 1e-3);
    }
  }

  @Test
  void oneSideAloneIsSaidAsOneSide() {
    RateCriterion slope = rates -> 40 * Math.log(rates.signalDecayPerWeek());
    if (!(ResponseRates.profile(slope, WIDE) instanceof Profiled profiled)) {
      throw new AssertionError("not profiled");
    }
    assertThat(profiled.decay().lower95()).isNull();
    assertThat(profiled.decay().upper95()).isNotNull();
    assertThat(profiled.decay().sentence()).contains("or longer; they set no upper limit");
    assertThat(profiled.turnover().isUntold()).isTrue();
    assertThat(profiled.turnover().sentence()).contains("the data cannot tell");
  }

  @Test
  void dataWithoutAModelSayWhy() {
    var one =
        new TreatedCourse("A", List.of(0.0), List.of(1.0), List.of(0.0, 4.0), List.of(1.0, 2.0));
    assertThat(ResponseRates.profile(List.of(one), WIDE)).isInstanceOf(CannotProfile.class);
    assertThat(ResponseRates.profile(_ -> Double.POSITIVE_INFINITY, WIDE))
        .isInstanceOf(CannotProfile.class);
    assertThatThrownBy(() -> new RateBounds(1, 0.5, 1, 2, "")).hasMessageContaining("signal decay");
    assertThatThrownBy(() -> new TreatedCourse("B", List.of(0.0), List.of(), List.of(), List.of()))
        .hasMessageContaining("B has 1 sessions with 0 doses");
  }

  private static double decay(Profiled profiled) {
    return profiled.best().signalDecayPerWeek();
  }

  private static double turnover(Profiled profiled) {
    return profiled.best().turnoverPerWeek();
  }

  private static void brackets(RateLimits limits, double truth) {
    assertThat(truth)
        .isBetween(
            Objects.requireNonNull(limits.lower95()), Objects.requireNonNull(limits.upper95()));
  }

  /** Three sessions four weeks apart; every fourth patient is a control. */
  private static List<TreatedCourse> courses(
      RandomGenerator random, int patients, int readings, double response, double noise) {
    var courses = new ArrayList<TreatedCourse>();
    for (int p = 0; p < patients; p++) {
      double start = 5 * random.nextGaussian();
      double own = response * (1 + 0.3 * random.nextGaussian());
      boolean control = p % 4 == 3;
      double[] sessions = control ? new double[0] : new double[] {0, 4, 8};
      double[] doses = control ? new double[0] : new double[] {1, 1, 1};
      var weeks = new ArrayList<Double>();
      var values = new ArrayList<Double>();
      for (int i = 0; i < readings; i++) {
        double week = 40.0 * i / (readings - 1);
        weeks.add(week);
        values.add(
            start
                - 0.02 * week
                + own * TRUTH.exposure(sessions, doses, week)
                + noise * random.nextGaussian());
      }
      courses.add(
          new TreatedCourse(
              "P" + p,
              control ? List.of() : List.of(0.0, 4.0, 8.0),
              control ? List.of() : Collections.nCopies(3, 1.0),
              weeks,
              values));
    }
    return courses;
  }
}
