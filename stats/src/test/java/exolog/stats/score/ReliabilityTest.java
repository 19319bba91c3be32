package exolog.stats.score;

import static exolog.stats.Golden.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.Golden;
import exolog.testkit.Seeds;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  /** R 4.2.2, docs/statistics/golden/scores.R (max-min formula); tolerance 1e-12. */
  @Test
  void theDiagramIsTheIsotonicFitAndTheScoreItsThreeParts() {
    var rows = Golden.table(ReliabilityTest.class, "reliability.csv").rows();
    var chances = new double[300];
    var happened = new boolean[300];
    int at = 0;
    for (var row : rows) {
      for (int i = 0; i < number(row, "n"); i++) {
        chances[at] = number(row, "chance");
        happened[at++] = i < number(row, "happened");
      }
    }
    var reliability = Reliability.of(chances, happened);
    assertThat(reliability.points()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(reliability.points().get(i).happened())
          .isCloseTo(number(rows.get(i), "fit"), within(1e-12));
    }
    assertThat(reliability.miscalibration())
        .isCloseTo(number(rows.getFirst(), "mcb"), within(1e-12));
    assertThat(reliability.discrimination())
        .isCloseTo(number(rows.getFirst(), "dsc"), within(1e-12));
    assertThat(reliability.brier()).isCloseTo(number(rows.getFirst(), "brier"), within(1e-12));
  }

  @Test
  void trueChancesStayInsideTheirBandsAndBoastfulOnesDoNot() {
    var honest = drawn(Seeds.random(5), 1);
    assertThat(honest.p()).isGreaterThan(0.05);
    long outside =
        honest.points().stream()
            .filter(p -> p.happened() < p.lower95() || p.happened() > p.upper95())
            .count();
    assertThat(outside).isLessThanOrEqualTo(2);
    var boastful = drawn(Seeds.random(5), 0.3);
    assertThat(boastful.p()).isEqualTo(1e-3);
    assertThat(boastful.miscalibration()).isGreaterThan(honest.miscalibration());
  }

  @Test
  void thousandsOfDistinctChancesAreRoundedBeforeTheyArePooled() {
    var random = Seeds.random(6);
    int n = 3000;
    double[] chances = random.doubles(n).toArray();
    var happened = new boolean[n];
    for (int i = 0; i < n; i++) {
      happened[i] = random.nextDouble() < chances[i];
    }
    var reliability = Reliability.of(chances, happened);
    assertThat(reliability.points()).hasSizeLessThanOrEqualTo(501);
    assertThat(reliability.points().stream().mapToInt(Reliability.Point::n).sum()).isEqualTo(n);
    assertThat(reliability.p()).isGreaterThan(0.05);
  }

  @Test
  void whatIsNoChanceIsABug() {
    assertThatThrownBy(() -> Reliability.of(new double[] {1.2}, new boolean[1]))
        .hasMessageContaining("1.2");
    assertThatThrownBy(() -> Reliability.of(new double[0], new boolean[0]))
        .hasMessageContaining("0 chances");
  }

  /** Chances in tenths; what happens follows them by this share and is a coin otherwise. */
  private static Reliability drawn(RandomGenerator random, double share) {
    int n = 600;
    var chances = new double[n];
    var happened = new boolean[n];
    for (int i = 0; i < n; i++) {
      chances[i] = (1 + random.nextInt(9)) / 10.0;
      happened[i] = random.nextDouble() < share * chances[i] + (1 - share) / 2;
    }
    return Reliability.of(chances, happened);
  }
}
