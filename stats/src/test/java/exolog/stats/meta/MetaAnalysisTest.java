package exolog.stats.meta;

import static exolog.stats.meta.MetaforTest.pooled;
import static exolog.stats.meta.TauMethod.DL;
import static exolog.stats.meta.TauMethod.REML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.Golden;
import exolog.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetaAnalysisTest {
  private static final List<StudyEffect> BCG =
      MetaforTest.effects(Golden.table(MetaforTest.class, "studies.csv"), "bcg");

  @Test
  void theTuberculosisVaccineTrialsGiveTheirPublishedSummary() {
    var bcg = pooled(MetaAnalysis.pool(BCG, REML, false));
    assertThat(bcg.estimate()).isCloseTo(-0.7145, within(5e-5));
    assertThat(bcg.se()).isCloseTo(0.1798, within(5e-5));
    assertThat(bcg.tau2()).isCloseTo(0.3132, within(5e-5));
    assertThat(bcg.i2()).isCloseTo(92.22, within(5e-3));
    assertThat(bcg.messages()).isEmpty();
  }

  @Test
  void noStudiesAreARefusalAndNotANumber() {
    assertThat(reason(List.of())).isEqualTo("There is no study to pool.");
  }

  @Test
  void aVarianceThatCannotBeIsNamedWithItsStudy() {
    assertThat(reason(List.of(study("Pak 2024", 1, 1), study("Lee 2021", 2, 0))))
        .startsWith("Lee 2021 has the variance 0.0, expected a finite number above 0");
    assertThat(reason(List.of(study("A", 1, -2)))).contains("A has the variance -2.0");
    assertThat(reason(List.of(study("A", 1, Double.NaN)))).contains("variance NaN");
    assertThat(reason(List.of(study("A", 1, Double.POSITIVE_INFINITY)))).contains("Infinity");
  }

  @Test
  void anEstimateThatIsNotFiniteIsNamedWithItsStudy() {
    assertThat(reason(List.of(study("A", Double.NaN, 1)))).contains("A has the estimate NaN");
    assertThat(reason(List.of(study("A", Double.NEGATIVE_INFINITY, 1)))).contains("-Infinity");
  }

  @Test
  void numbersBeyondDoublePrecisionAreRefusedAndNeverPooledToNaN() {
    assertThat(reason(List.of(study("A", 1e300, 1e-300), study("B", -1e300, 1))))
        .contains("too far apart");
    assertThat(reason(List.of(study("A", 1, Double.MIN_VALUE), study("B", 2, 1e300))))
        .contains("too far apart");
  }

  @Test
  void verySmallAndVeryLargeUnitsAreJustUnits() {
    for (double unit : new double[] {1e-140, 1e140}) {
      var pooled =
          pooled(
              MetaAnalysis.pool(
                  List.of(
                      study("A", 14.2 * unit, 6.1 * unit * unit),
                      study("B", 9.8 * unit, 10.3 * unit * unit),
                      study("C", 22.4 * unit, 8.8 * unit * unit)),
                  REML,
                  false));
      // metafor 3.8.1, set "three" of meta_golden.R.
      assertThat(pooled.estimate() / unit).isCloseTo(15.5044059139671, within(1e-8));
      assertThat(pooled.i2()).isCloseTo(78.8304994476612, within(1e-6));
    }
  }

  @Test
  void oneStudyIsItselfAndSaysThatTheVarianceBetweenStudiesIsUnknown() {
    var one = pooled(MetaAnalysis.pool(List.of(study("A", 12, 4)), REML, true));
    assertThat(one.estimate()).isEqualTo(12);
    assertThat(one.se()).isEqualTo(2);
    assertThat(one.ciUpper()).isCloseTo(12 + 1.959963984540054 * 2, within(1e-9));
    assertThat(one.tau2()).isZero();
    assertThat(one.piLower()).isNull();
    assertThat(one.knappHartung()).isFalse();
    assertThat(one.messages()).singleElement().asString().contains("cannot be estimated");
  }

  @Test
  void twoStudiesHaveNoPredictionInterval() {
    var two = pooled(MetaAnalysis.pool(BCG.subList(0, 2), REML, false));
    assertThat(two.piLower()).isNull();
    assertThat(two.piUpper()).isNull();
  }

  @Test
  void remlThatDoesNotSettleAnswersWithMomentsAndSaysSo() {
    var pooled = pooled(MetaAnalysis.pool(BCG, REML, false, 1));
    assertThat(pooled.method()).isEqualTo(DL);
    assertThat(pooled.tau2()).isEqualTo(pooled(MetaAnalysis.pool(BCG, DL, false)).tau2());
    assertThat(pooled.messages()).singleElement().asString().contains("did not settle");
  }

  @Test
  void knappHartungSaysSoWhenItNarrowsTheInterval() {
    var alike = List.of(study("A", 0.30, 0.05), study("B", 0.31, 0.04), study("C", 0.29, 0.05));
    assertThat(pooled(MetaAnalysis.pool(alike, REML, true)).messages())
        .singleElement()
        .asString()
        .contains("smaller here");
  }

  @Test
  void identicalEffectsAreNotCertainty() {
    var same = List.of(study("A", 5, 1), study("B", 5, 1), study("C", 5, 1));
    var pooled = pooled(MetaAnalysis.pool(same, REML, true));
    assertThat(pooled.se()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-12));
    assertThat(pooled.knappHartung()).isFalse();
    assertThat(pooled.messages()).singleElement().asString().contains("would claim certainty");
  }

  @Test
  void leavingOneOutPoolsTheOthers() {
    var left = MetaAnalysis.leaveOneOut(BCG, REML, false);
    assertThat(left).hasSize(13);
    var others = new ArrayList<>(BCG);
    var out = others.remove(6);
    assertThat(left.get(6).label()).isEqualTo(out.label());
    assertThat(left.get(6).others()).isEqualTo(MetaAnalysis.pool(others, REML, false));
    assertThat(MetaAnalysis.leaveOneOut(BCG.subList(0, 1), REML, false).getFirst().others())
        .isInstanceOf(CannotPool.class);
  }

  @Test
  void oneStudyAMillionMillionTimesMorePreciseDoesNotBreakTheSums() {
    var uneven = List.of(study("A", 1, 1e-16), study("B", 1.5, 1), study("C", 0.2, 1e8));
    for (var method : TauMethod.values()) {
      var pooled = pooled(MetaAnalysis.pool(uneven, method, false));
      assertThat(pooled.estimate()).isCloseTo(1, within(1e-6));
      assertThat(pooled.tau2()).isNotNegative().isLessThan(1);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void theOrderOfTheStudiesDoesNotMatter(long seed) {
    var studies = random(seed);
    var shuffled = new ArrayList<>(studies);
    Collections.shuffle(shuffled, new Random(seed));
    for (var method : TauMethod.values()) {
      var a = pooled(MetaAnalysis.pool(studies, method, true));
      var b = pooled(MetaAnalysis.pool(shuffled, method, true));
      assertThat(b.estimate()).isCloseTo(a.estimate(), within(1e-8 * a.se()));
      assertThat(b.tau2()).isCloseTo(a.tau2(), within(1e-8 * (a.tau2() + a.se() * a.se())));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void anotherUnitAndOriginGiveTheSameAnswerInThatUnit(long seed) {
    var studies = random(seed);
    double factor = Seeds.between(Seeds.random(seed), 1e-6, 1e6);
    var moved =
        studies.stream()
            .map(s ->
                study(
                    s.label(),
                    100 * factor + factor * s.estimate(),
                    factor * factor * s.variance()))
            .toList();
    for (var method : TauMethod.values()) {
      var a = pooled(MetaAnalysis.pool(studies, method, false));
      var b = pooled(MetaAnalysis.pool(moved, method, false));
      assertThat((b.estimate() - 100 * factor) / factor)
          .isCloseTo(a.estimate(), within(1e-7 * a.se()));
      assertThat(b.se() / factor).isCloseTo(a.se(), within(1e-7 * a.se()));
      assertThat(b.i2()).isCloseTo(a.i2(), within(1e-5));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void noOtherVarianceBetweenStudiesIsMoreLikelyThanReml(long seed) {
    assertHighestPeak(random(seed, 10));
    assertHighestPeak(random(seed, 1000));
  }

  @Test
  void theHigherOfTwoPeaksIsTakenWhereScoringFromMomentsStopsAtZero() {
    // Found by search: two precise studies agree, one of two imprecise ones lies far away.
    var twoPeaks =
        List.of(
            study("A", 54.8415, 169.3158),
            study("B", 0.1726, 0.0315),
            study("C", -6.4330, 292.7716),
            study("D", 0.4469, 0.7636));
    assertHighestPeak(twoPeaks);
    // metafor 3.8.1 with threshold 1e-12, started at tau2.init = 300; DL gives 5.88.
    assertThat(pooled(MetaAnalysis.pool(twoPeaks, REML, false)).tau2())
        .isCloseTo(598.8709009825, within(1e-6));
  }

  private static void assertHighestPeak(List<StudyEffect> effects) {
    var studies = new Studies(effects);
    double tau2 = pooled(MetaAnalysis.pool(effects, REML, false)).tau2();
    double best = studies.at(tau2 / studies.inUnitSquared(1)).logLikelihood();
    var others = DoubleStream.iterate(1e-9, t -> t < 1e9, t -> t * 1.1).toArray();
    assertThat(studies.at(0).logLikelihood()).isLessThanOrEqualTo(best + 1e-9);
    for (double other : others) {
      assertThat(studies.at(other).logLikelihood())
          .as("at %s", other)
          .isLessThanOrEqualTo(best + 1e-9);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void theEstimateLiesAmongTheStudiesAndIntervalsHoldIt(long seed) {
    var studies = random(seed);
    for (var method : TauMethod.values()) {
      var p = pooled(MetaAnalysis.pool(studies, method, true));
      assertThat(p.estimate())
          .isBetween(
              studies.stream().mapToDouble(StudyEffect::estimate).min().orElseThrow(),
              studies.stream().mapToDouble(StudyEffect::estimate).max().orElseThrow());
      assertThat(p.ciLower()).isLessThan(p.estimate());
      assertThat(p.ciUpper()).isGreaterThan(p.estimate());
      assertThat(p.tau2()).isNotNegative();
      assertThat(p.i2()).isBetween(0.0, 100.0);
      assertThat(p.qp()).isBetween(0.0, 1.0);
    }
  }

  /** 2 to 15 studies, true tau from nothing to ten times the studies' own errors. */
  private static List<StudyEffect> random(long seed) {
    return random(seed, 10);
  }

  /** Variances from 1/spread to spread. */
  private static List<StudyEffect> random(long seed, double spread) {
    var random = Seeds.random(seed);
    int k = random.nextInt(2, 16);
    double tau = random.nextInt(3) == 0 ? 0 : Seeds.between(random, 0.1, 10);
    var studies = new ArrayList<StudyEffect>();
    for (int i = 0; i < k; i++) {
      double variance = Seeds.between(random, 1 / spread, spread);
      double noise = random.nextGaussian() * Math.hypot(tau, Math.sqrt(variance));
      studies.add(study("study " + i, 3 + noise, variance));
    }
    return studies;
  }

  private static StudyEffect study(String label, double estimate, double variance) {
    return new StudyEffect(label, estimate, variance);
  }

  private static String reason(List<StudyEffect> effects) {
    var pooling = MetaAnalysis.pool(effects, REML, false);
    assertThat(pooling).isInstanceOf(CannotPool.class);
    return ((CannotPool) pooling).reason();
  }
}
