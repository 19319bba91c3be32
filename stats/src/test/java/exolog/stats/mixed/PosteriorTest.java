package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.Golden;
import exolog.stats.score.GaussianMixture;
import exolog.testkit.registry.CrossedRegistry;
import exolog.testkit.registry.CrossedRow;
import exolog.testkit.registry.CrossedTruth;
import exolog.testkit.registry.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosteriorTest {
  /**
   * Against a fine grid over the ratio with dense matrices and exact Student's t: R 4.2.2, lme4
   * 1.1-31 data, docs/statistics/golden/posterior_dyestuff.R. Limits to one percent of the width of
   * the 95 % interval; of the ratio, whose points are smoothed, to three. Dyestuff2's estimate is
   * zero.
   */
  @ParameterizedTest
  @ValueSource(strings = {"Dyestuff", "Dyestuff2"})
  void limitsAreThoseOfAFineGrid(String data) {
    var posterior = Posterior.of(dyestuff(data));
    near(data, "new", posterior.reading(batch("another")));
    near(data, "first", posterior.effect("Batch", "A", 1));
    near(data, "last", posterior.effect("Batch", "F", 1));
  }

  private static void near(String data, String quantity, GaussianMixture claimed) {
    double width = golden(data, quantity, 0.975) - golden(data, quantity, 0.025);
    for (double chance : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
      assertThat(claimed.quantile(chance))
          .as(quantity + " at " + chance)
          .isCloseTo(golden(data, quantity, chance), within(0.01 * width));
    }
  }

  private static double golden(String data, String quantity, double chance) {
    return Golden.table(PosteriorTest.class, "posterior_dyestuff.csv").rows().stream()
        .filter(row -> row.text("data").equals(data) && row.text("quantity").equals(quantity))
        .filter(row -> Golden.number(row, "chance") == chance)
        .mapToDouble(row -> Golden.number(row, "value"))
        .findFirst()
        .orElseThrow();
  }

  /** The share of batches is r²/(1 + r²) of the ratio r, whatever the residual. */
  @ParameterizedTest
  @ValueSource(strings = {"Dyestuff", "Dyestuff2"})
  void sharesAreThoseOfAFineGrid(String data) {
    var shares = Posterior.of(dyestuff(data)).shares();
    var share = Objects.requireNonNull(shares.getFirst().share());
    assertThat(share.median()).isCloseTo(shareOf(golden(data, "ratio", 0.5)), within(0.01));
    assertThat(share.upper80()).isCloseTo(shareOf(golden(data, "ratio", 0.9)), within(0.015));
    assertThat(share.lower80()).isCloseTo(shareOf(golden(data, "ratio", 0.1)), within(0.015));
    assertThat(share.upper95()).isCloseTo(shareOf(golden(data, "ratio", 0.975)), within(0.02));
  }

  private static double shareOf(double ratio) {
    return ratio * ratio / (1 + ratio * ratio);
  }

  @Test
  void aVarianceEstimatedAsZeroIsStillDoubted() {
    var fit = dyestuff("Dyestuff2");
    assertThat(fit.random().getFirst().sd()).isZero();
    assertThat(Posterior.of(fit).effect("Batch", "A", 1).sd()).isGreaterThan(0.5);
    assertThat(Posterior.atFittedVariances(fit).effect("Batch", "A", 1).sd()).isLessThan(1e-6);
  }

  @Test
  void afterOneLotAloneANewLotIsTakenFromThePrior() {
    var fit = registry(new Network(2, 3, 1), 80, 4);
    assertThat(fit.random()).noneMatch(term -> term.group().equals("lot"));
    var posterior = Posterior.of(fit);
    assertThat(posterior.messages()).anyMatch(m -> m.contains("Of lot only one level"));
    var seen = posterior.reading(row("0"));
    var fresh = posterior.reading(row("never seen"));
    assertThat(fresh.sd()).isGreaterThan(seen.sd() + 0.5);
    assertThat(posterior.fit()).isSameAs(fit);
  }

  @Test
  void withFewLotsAndHandsALevelsEffectIsLessSureThanWithTheVariancesTakenAsKnown() {
    var fit = registry(new Network(2, 2, 4), 60, 3);
    double doubted = Posterior.of(fit).effect("lot", "1", 1).sd();
    double known = Posterior.atFittedVariances(fit).effect("lot", "1", 1).sd();
    assertThat(doubted).isGreaterThan(1.02 * known);
  }

  @Test
  void withManyLotsAndHandsTheDoubtAboutVariancesHardlyMatters() {
    var fit = registry(new Network(10, 4, 50), 1500, 3);
    var doubted = Posterior.of(fit);
    var known = Posterior.atFittedVariances(fit);
    assertThat(doubted.reading(row("new")).sd())
        .isCloseTo(known.reading(row("new")).sd(), within(0.15));
    assertThat(doubted.effect("lot", "7", 1).sd())
        .isCloseTo(known.effect("lot", "7", 1).sd(), within(0.1));
  }

  @Test
  void aNewLotBringsItsWholeVarianceAndEachVisitNarrowsTheNext() {
    var posterior = Posterior.of(registry(new Network(2, 3, 6), 150, 5));
    double known = posterior.reading(row("1")).sd();
    double fresh = posterior.reading(row("never seen")).sd();
    double afterOne = posterior.reading(row("1"), List.of(new Reading(row("1"), 12))).sd();
    var two = List.of(new Reading(row("1"), 12), new Reading(row("1"), 15));
    assertThat(fresh).isGreaterThan(known);
    assertThat(afterOne).isLessThan(known);
    assertThat(posterior.reading(row("1"), two).sd()).isLessThan(afterOne);
    assertThat(posterior.trueValue(row("1"), two).sd())
        .isLessThan(posterior.reading(row("1"), two).sd());
  }

  @Test
  void theChancesThatOneVarianceExceedsTheOtherAddUpToOne() {
    var posterior = Posterior.of(registry(new Network(2, 3, 6), 150, 5));
    double one = posterior.chanceLarger(Design.INTERCEPT, "lot", "provider");
    double other = posterior.chanceLarger(Design.INTERCEPT, "provider", "lot");
    assertThat(one + other).isCloseTo(1, within(1e-9));
    assertThat(posterior.chanceLarger(Design.INTERCEPT, "patient", "lot")).isGreaterThan(0.9);
    assertThatThrownBy(() -> posterior.chanceLarger("dose", "lot", "provider"))
        .hasMessageContaining("no variance of dose by lot");
  }

  @Test
  void theSameFitGivesTheSameAnswer() {
    var fit = registry(new Network(2, 2, 4), 60, 3);
    assertThat(Posterior.of(fit).reading(row("1")).quantile(0.1))
        .isEqualTo(Posterior.of(fit).reading(row("1")).quantile(0.1));
  }

  @Test
  void manyMayAskAtOnce() {
    var posterior = Posterior.of(registry(new Network(10, 4, 50), 600, 9));
    var alone = IntStream.range(0, 200).mapToDouble(i -> width(posterior, i)).toArray();
    var together = IntStream.range(0, 200).parallel().mapToDouble(i -> width(posterior, i));
    assertThat(together.toArray()).containsExactly(alone);
  }

  private static double width(Posterior posterior, int lot) {
    return posterior.reading(row("" + lot % 50)).sd();
  }

  /** The pseudo-measurement is the Gaussian prior of the fit itself, at the same variances. */
  @Test
  void aNarrowPriorMovesAnEffectAsAPriorInTheFitDoes() {
    var design = design(new Network(10, 4, 50), 600, 9);
    var plain = (Fit) MixedModels.fit(design, Options.reml());
    var prior = new Prior("dose", 2, 0.5);
    var inFit = (Fit) MixedModels.fit(design, Options.reml().with(List.of(prior)));
    var sure = new RobustPrior("dose", 2, 0.5, 1 - 1e-12, 2);
    var after = Posterior.atFittedVariances(plain).given(List.of(sure)).fixedEffect("dose");
    var effect = inFit.fixed().stream().filter(e -> e.name().equals("dose")).findFirst();
    assertThat(after.mean()).isCloseTo(effect.orElseThrow().estimate(), within(0.05));
    assertThat(after.sd()).isCloseTo(effect.orElseThrow().se(), within(0.005));
  }

  @Test
  void aPriorIsReportedWithItsQuarrelAndWithTheAnswerWithoutIt() {
    var posterior = Posterior.of(registry(new Network(2, 3, 6), 150, 5));
    double found = posterior.fixedEffect("dose").mean();
    double se = posterior.fixedEffect("dose").sd();
    var wrong = RobustPrior.of("dose", found + 12 * se, se);
    var agreement = posterior.given(List.of(wrong)).agreements().getFirst();
    assertThat(agreement.z()).isCloseTo(-12 / Math.sqrt(2), within(1e-6));
    assertThat(agreement.trustAfter()).isLessThan(0.01);
    assertThat(agreement.withoutPrior().mean()).isEqualTo(found);
    assertThat(agreement.withPrior().mean()).isCloseTo(found, within(0.3 * se));
    assertThatThrownBy(() -> posterior.given(List.of(RobustPrior.of("colour", 0, 1))).agreements())
        .hasMessageContaining("no fixed effect colour");
  }

  static Fit registry(Network network, int patients, long seed) {
    return switch (MixedModels.fit(design(network, patients, seed), Options.reml())) {
      case Fit fit -> fit;
      case CannotFit cannot -> throw new AssertionError(cannot.reason());
    };
  }

  private static Design design(Network network, int patients, long seed) {
    var rows = new ArrayList<CrossedRow>();
    new CrossedRegistry(network, CrossedTruth.assumed(), seed).patients(0, patients, rows::add);
    return design(rows);
  }

  static Design design(List<CrossedRow> rows) {
    return Design.of("y", rows.stream().mapToDouble(CrossedRow::y).toArray())
        .intercept()
        .fixed("dose", rows.stream().mapToDouble(CrossedRow::dose).toArray())
        .grouping(Grouping.of("patient", rows.stream().map(r -> "" + r.patient()).toList()))
        .grouping(Grouping.of("lot", rows.stream().map(r -> "" + r.lot()).toList()))
        .grouping(Grouping.of("provider", rows.stream().map(r -> "" + r.provider()).toList()))
        .build();
  }

  /** A visit of a new patient at the usual dose. */
  static PredictionRow row(String lot) {
    return new PredictionRow(
        Map.of("dose", 1.0),
        List.of(
            Membership.whole("patient", "newcomer"),
            Membership.whole("lot", lot),
            Membership.whole("provider", "1")));
  }

  private static PredictionRow batch(String name) {
    return new PredictionRow(Map.of(), List.of(Membership.whole("Batch", name)));
  }

  private static Fit dyestuff(String data) {
    var rows =
        Golden.table(PosteriorTest.class, "posterior_rows.csv").rows().stream()
            .filter(row -> row.text("data").equals(data))
            .toList();
    var design =
        Design.of("Yield", rows.stream().mapToDouble(r -> Golden.number(r, "Yield")).toArray())
            .intercept()
            .grouping(Grouping.of("Batch", rows.stream().map(row -> row.text("Batch")).toList()))
            .build();
    return (Fit) MixedModels.fit(design, Options.reml());
  }
}
