package exolog.stats.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.testkit.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationWatchTest {
  /** More for the figures of docs/statistics/scores.md: -Dexolog.replications=10000. */
  private static final int REPLICATIONS = Integer.getInteger("exolog.replications", 400);

  private static final int OUTCOMES = 1000;
  private static final double RATE = 0.05;

  @Test
  void everyBetIsFairSoTheCapitalNeverGrowsOnAverageWhileForecastsKeepTheirWord() {
    var cells = PitCells.BETWEEN_LIMITS;
    for (var alternative : Alternative.all()) {
      double[] pays = alternative.pays(cells);
      double mean = 0;
      for (int c = 0; c < pays.length; c++) {
        mean += cells.share(c) * pays[c];
      }
      assertThat(mean).isCloseTo(1, within(1e-12));
    }
    // Averaged over every next cell, the capital with what is kept back is the capital before.
    var pits = new double[] {0.3, 0.99, 0.01, 0.6, 0.8, 0.2, 0.5, 0.97, 0.4, 0.7, 0.995};
    for (int seen = 0; seen < pits.length; seen++) {
      double next = 0;
      for (int c = 0; c < cells.count(); c++) {
        var watch = watched(Arrays.copyOf(pits, seen));
        watch.see((cells.from(c) + cells.to(c)) / 2);
        next += cells.share(c) * watch.evidence();
      }
      assertThat(next).isCloseTo(watched(Arrays.copyOf(pits, seen)).evidence(), within(1e-12));
    }
  }

  @Test
  void calibratedForecastsRaiseTheAlarmNoMoreOftenThanStated() {
    var runs = run(0, _ -> 0, 1);
    double share = runs.alarms() / (double) REPLICATIONS;
    System.out.printf(
        "calibrated: %d of %d watches of %d outcomes raised the alarm (%.2f %% ± %.2f)%n",
        runs.alarms(),
        REPLICATIONS,
        OUTCOMES,
        100 * share,
        100 * Math.sqrt(share * (1 - share) / REPLICATIONS));
    // Ville's bound with room for three standard errors of the simulation.
    assertThat(share).isLessThan(RATE + 3 * Math.sqrt(RATE * (1 - RATE) / REPLICATIONS));
  }

  @Test
  void aDriftAfterThreeHundredGoodOutcomesIsFound() {
    report("scatter 1.5 times as wide from outcome 301", run(300, _ -> 0, 1.5), 0.99);
    report("half an SD lower from outcome 301", run(300, _ -> -0.5, 1), 0.99);
    report("slowly lower, one SD over 500 outcomes", run(300, t -> -t / 500, 1), 0.9);
  }

  private static void report(String what, Runs runs, double atLeast) {
    System.out.printf(
        "%s: found in %.1f %%, false before %.1f %%, half within %.0f outcomes, nine in ten within %.0f%n",
        what,
        100.0 * runs.found() / REPLICATIONS,
        100.0 * runs.early() / REPLICATIONS,
        runs.delay(0.5),
        runs.delay(0.9));
    assertThat(runs.found() + runs.early()).isGreaterThan((int) (atLeast * REPLICATIONS));
    assertThat(runs.found()).isGreaterThan((int) (0.9 * atLeast * REPLICATIONS));
  }

  @Test
  void theFindingSaysWhatDriftsAndSinceWhen() {
    var random = Seeds.random(77);
    var watch = CalibrationWatch.begin(RATE);
    for (int i = 0; i < 400; i++) {
      double z = random.nextGaussian() * (i < 200 ? 1 : 2);
      watch.see(StandardNormal.cdf(z));
    }
    var finding = watch.finding();
    assertThat(finding.isRaised()).isTrue();
    assertThat(Objects.requireNonNull(finding.raisedAt())).isBetween(200, 300);
    assertThat(finding.since()).isBetween(160, 240);
    assertThat(finding.sentence())
        .contains("outcomes scatter wider than the ranges said", "at most 1 of 20");
    assertThat(finding.evidence()).isGreaterThan(20);
  }

  @Test
  void anEndlessDriftDoesNotOverflowAndNoOutcomeIsNoEvidence() {
    var watch = CalibrationWatch.begin(RATE);
    assertThat(watch.evidence()).isEqualTo(1);
    assertThat(watch.finding().sentence()).startsWith("No drift: 0 outcomes");
    for (int i = 0; i < 20_000; i++) {
      watch.see(i % 2);
    }
    assertThat(watch.evidence()).isFinite().isGreaterThan(1e100);
    assertThatThrownBy(() -> watch.see(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> CalibrationWatch.begin(0)).hasMessageContaining("0.0");
  }

  private static CalibrationWatch watched(double[] pits) {
    var watch = CalibrationWatch.begin(RATE);
    for (double pit : pits) {
      watch.see(pit);
    }
    return watch;
  }

  private record Runs(int alarms, int early, List<Integer> delays) {
    int found() {
      return delays.size();
    }

    double delay(double share) {
      var sorted = delays.stream().sorted().toList();
      return sorted.isEmpty()
          ? Double.NaN
          : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
  }

  /**
   * Outcomes from a normal forecast's point of view.
   *
   * @param good how many keep the word first
   * @param higher by so many SDs, by outcomes since the drift began
   */
  private static Runs run(int good, DoubleUnaryOperator higher, double wider) {
    int alarms = 0;
    int early = 0;
    var delays = new ArrayList<Integer>();
    for (int r = 0; r < REPLICATIONS; r++) {
      var random = Seeds.random(1000 + r);
      var watch = CalibrationWatch.begin(RATE);
      for (int i = 0; i < OUTCOMES && !watch.finding().isRaised(); i++) {
        double z = random.nextGaussian();
        watch.see(StandardNormal.cdf(i < good ? z : higher.applyAsDouble(i - good) + wider * z));
      }
      var raisedAt = watch.finding().raisedAt();
      if (raisedAt != null) {
        alarms++;
        if (raisedAt <= good) {
          early++;
        } else {
          delays.add(raisedAt - good);
        }
      }
    }
    return new Runs(alarms, early, delays);
  }
}
