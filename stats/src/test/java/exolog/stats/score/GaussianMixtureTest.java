package exolog.stats.score;

import static exolog.stats.Golden.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.Golden;
import exolog.stats.table.CsvRow;
import exolog.testkit.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden values of R 4.2.2, made by src/test/r/score_golden.R: CRPS by numerical integration of its
 * definition, quantiles by root search. Tolerance 1e-8 for these, 1e-13 for cumulative chances.
 */
class GaussianMixtureTest {
  @ParameterizedTest
  @MethodSource("goldenRows")
  void agreesWithR(CsvRow golden) {
    var mixture = mixture(golden.text("mixture"));
    double at = number(golden, "at");
    double value = number(golden, "value");
    switch (golden.text("what")) {
      case "crps" -> assertThat(mixture.crps(at)).isCloseTo(value, within(1e-8));
      case "cdf" -> assertThat(mixture.cdf(at)).isCloseTo(value, within(1e-13));
      case "quantile" -> assertThat(mixture.quantile(at)).isCloseTo(value, within(1e-8));
      default -> throw new AssertionError(golden.text("what"));
    }
  }

  @ParameterizedTest
  @MethodSource("normalRows")
  void theNormalCumulativeIsGoodToFifteenPlacesAndSevenDigitsInTheFarTail(CsvRow golden) {
    double expected = number(golden, "pnorm");
    double ours = StandardNormal.cdf(number(golden, "z"));
    assertThat(ours).isCloseTo(expected, within(2e-15));
    assertThat(ours).isCloseTo(expected, within(1e-7 * expected));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void theNormalCumulativeAgreesWithHipparchus(long seed) {
    var random = Seeds.random(seed);
    for (int i = 0; i < 100; i++) {
      double z = random.nextDouble(-10, 10);
      double expected = new NormalDistribution().cumulativeProbability(z);
      assertThat(StandardNormal.cdf(z)).isCloseTo(expected, within(2e-15));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void chancesAtEvenStepsAreThoseAskedOneByOne(long seed) {
    var random = Seeds.random(seed);
    int n = 20;
    double[] sds = random.doubles(n, 0.001, 3).toArray();
    var mixture =
        new GaussianMixture(
            random.doubles(n, 0, 1).toArray(), random.doubles(n, -20, 20).toArray(), sds);
    double[] chances = new double[61];
    double[] densities = new double[61];
    double[] one = new double[2];
    mixture.chancesAndDensities(-9, 0.3, chances, densities);
    for (int i = 0; i < chances.length; i++) {
      mixture.chanceAndDensity(-9 + i * 0.3, one);
      assertThat(chances[i]).isCloseTo(one[0], within(1e-12));
      assertThat(densities[i]).isCloseTo(one[1], within(1e-10));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void aTableOfQuantilesRisesAndIsTheSearchsAnswer(long seed) {
    var random = Seeds.random(seed);
    int n = 40;
    double[] weights = random.doubles(n, 0.1, 1).toArray();
    double[] means = random.doubles(n, -3, 3).toArray();
    double[] sds = random.doubles(n, 1, 3).toArray();
    var mixture = new GaussianMixture(weights, means, sds);
    var table = QuantileTable.of(mixture, 0.0025, 0.9975);
    double before = Double.NEGATIVE_INFINITY;
    for (double p = 0.005; p < 1; p += 0.005) {
      double searched = mixture.quantile(p);
      assertThat(table.exact(p)).isCloseTo(searched, within(1e-11));
      assertThat(table.quantile(p)).isCloseTo(searched, within(1e-5 * mixture.sd()));
      assertThat(table.quantile(p)).isGreaterThan(before);
      before = table.quantile(p);
    }
    assertThatThrownBy(() -> table.quantile(0.001)).hasMessageContaining("The table goes from");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void aQuantileIsWhereTheCumulativeChanceIsReached(long seed) {
    var random = Seeds.random(seed);
    var mixture = random(random);
    double before = Double.NEGATIVE_INFINITY;
    for (double p : new double[] {1e-12, 1e-6, 0.025, 0.25, 0.5, 0.9, 0.975, 1 - 1e-9}) {
      double q = mixture.quantile(p);
      assertThat(mixture.cdf(q)).isCloseTo(p, within(1e-11));
      assertThat(q).isGreaterThanOrEqualTo(before);
      before = q;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#twenty")
  void meanAndSpreadAreThoseOfItsDraws(long seed) {
    var random = Seeds.random(seed);
    var mixture = random(random);
    double[] draws = draws(mixture, random, 5_000);
    double mean = 0;
    for (double draw : draws) {
      mean += draw / draws.length;
    }
    // Five standard errors of the mean of 5,000 draws.
    assertThat(mean).isCloseTo(mixture.mean(), within(5 * mixture.sd() / Math.sqrt(draws.length)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#twenty")
  void itsScoreIsTheFairScoreOfItsDrawsUpToChance(long seed) {
    var random = Seeds.random(seed);
    var mixture = random(random);
    double observed = mixture.quantile(random.nextDouble(0.05, 0.95));
    double fair = Crps.ofDrawsFair(draws(mixture, random, 5_000), observed);
    assertThat(fair).isCloseTo(mixture.crps(observed), within(0.05 * mixture.sd()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void aScoreIsNeverNegativeAndOneNormalIsItsOwnMixture(long seed) {
    var random = Seeds.random(seed);
    double sd = Seeds.between(random, 0.01, 100);
    double observed = 50 * random.nextGaussian();
    double alone = Crps.ofGaussian(3, sd, observed);
    assertThat(alone).isNotNegative();
    assertThat(GaussianMixture.of(3, sd).crps(observed))
        .isCloseTo(alone, within(1e-12 * (1 + alone)));
    var split =
        new GaussianMixture(new double[] {1, 3}, new double[] {3, 3}, new double[] {sd, sd});
    assertThat(split.crps(observed)).isCloseTo(alone, within(1e-12 * (1 + alone)));
    assertThat(random(random).crps(observed)).isNotNegative();
  }

  @Test
  void aComponentWithoutWeightChangesNothing() {
    var with =
        new GaussianMixture(new double[] {1, 0}, new double[] {3, 1e9}, new double[] {2, 1e9});
    assertThat(with.quantile(0.975))
        .isCloseTo(GaussianMixture.of(3, 2).quantile(0.975), within(1e-9));
  }

  @Test
  void threeHundredComponentsAreSolvedToThirteenPlaces() {
    var random = Seeds.random(7);
    double[] weights = random.doubles(300, 0.1, 1).toArray();
    double[] means = random.doubles(300, -20, 40).toArray();
    double[] sds = random.doubles(300, 0.5, 15).toArray();
    var mixture = new GaussianMixture(weights, means, sds);
    assertThat(mixture.components()).isEqualTo(300);
    for (double p : new double[] {0.025, 0.5, 0.975}) {
      assertThat(mixture.cdf(mixture.quantile(p))).isCloseTo(p, within(1e-13));
    }
  }

  @Test
  void aMixtureThatClaimsToKnowIsRefused() {
    assertThatThrownBy(() -> GaussianMixture.of(3, 0)).hasMessageContaining("SD 0.0");
    assertThatThrownBy(() -> GaussianMixture.of(Double.NaN, 1)).hasMessageContaining("mean NaN");
    assertThatThrownBy(() -> new GaussianMixture(new double[0], new double[0], new double[0]))
        .hasMessageContaining("0 weights");
    assertThatThrownBy(
            () -> new GaussianMixture(new double[] {-1}, new double[1], new double[] {1}))
        .hasMessageContaining("weight -1.0");
    assertThatThrownBy(() -> new GaussianMixture(new double[] {0}, new double[1], new double[] {1}))
        .hasMessageContaining("sum of weights 0.0");
    assertThatThrownBy(() -> GaussianMixture.of(3, 1).quantile(1))
        .hasMessageContaining("chance is 1.0");
  }

  static List<CsvRow> goldenRows() {
    return Golden.table(GaussianMixtureTest.class, "mixtures.csv").rows();
  }

  static List<CsvRow> normalRows() {
    return Golden.table(GaussianMixtureTest.class, "pnorm.csv").rows();
  }

  private static GaussianMixture mixture(String name) {
    var parts =
        Golden.table(GaussianMixtureTest.class, "components.csv").rows().stream()
            .filter(row -> row.text("mixture").equals(name))
            .toList();
    return new GaussianMixture(column(parts, "weight"), column(parts, "mean"), column(parts, "sd"));
  }

  private static double[] column(List<CsvRow> rows, String name) {
    return rows.stream().mapToDouble(row -> number(row, name)).toArray();
  }

  private static GaussianMixture random(RandomGenerator random) {
    int n = random.nextInt(1, 40);
    double[] sds = new double[n];
    for (int i = 0; i < n; i++) {
      sds[i] = Seeds.between(random, 0.01, 10);
    }
    return new GaussianMixture(
        random.doubles(n, 0.01, 1).toArray(), random.doubles(n, -20, 20).toArray(), sds);
  }

  /** By inversion, so that the draws are as good as the quantile. */
  private static double[] draws(GaussianMixture mixture, RandomGenerator random, int n) {
    return random.doubles(n, 1e-12, 1 - 1e-12).map(mixture::quantile).toArray();
  }
}
