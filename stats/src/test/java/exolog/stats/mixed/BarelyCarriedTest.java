package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rows carry only just, or only by an assumption, is said beside the numbers. */
class BarelyCarriedTest {
  private static final int ROWS = 480;
  private static final int VISITS = 4;

  private final double[] x = normals(1);
  private final double[] y = normals(2);

  @Test
  void lotsAndProvidersThatAllButAFewRowsPairAreNamedWithTheirShare() {
    int lots = 12;
    var lot = grouping("lot", lots, row -> lotOf(row, lots));
    // One provider a lot, but for every 24th row.
    var provider =
        grouping("provider", lots, row -> (lotOf(row, lots) + (row % 24 == 5 ? 1 : 0)) % lots);
    assertThat(fit(design().grouping(patients()).grouping(lot).grouping(provider)).messages())
        .anyMatch(m ->
            m.startsWith("lot and provider nearly divide the rows alike: in 95 %")
                && m.contains("trust their sum"));
  }

  @Test
  void theSameIsSaidWhereOneOfThemIsTheLargestGroup() {
    int lots = 24;
    var lot = grouping("lot", lots, row -> lotOf(row, lots));
    var provider =
        grouping(
            "provider", lots - 1, row -> (lotOf(row, lots) + (row % 24 == 5 ? 1 : 0)) % (lots - 1));
    assertThat(fit(design().grouping(lot).grouping(provider)).messages())
        .anyMatch(m -> m.startsWith("lot and provider nearly divide the rows alike"));
  }

  @Test
  void lotsThatEachProviderSharesWithOthersAreNotSuspected() {
    var lot = grouping("lot", 12, row -> lotOf(row, 12));
    var provider = grouping("provider", 5, row -> row % 5);
    assertThat(fit(design().grouping(patients()).grouping(lot).grouping(provider)).messages())
        .noneMatch(m -> m.contains("alike"))
        .noneMatch(m -> m.contains("sets"));
  }

  @Test
  void clinicsThatShareNeitherLotNorProviderNorPatientAreSetsApart() {
    // The first 240 rows see lots 0 to 3 and providers 0 and 1, the others lots 4 to 6 and 2 to 4.
    var lot = grouping("lot", 7, row -> row < ROWS / 2 ? row % 4 : 4 + row % 3);
    var provider = grouping("provider", 5, row -> row < ROWS / 2 ? row / 7 % 2 : 2 + row / 7 % 3);
    assertThat(fit(design().grouping(patients()).grouping(lot).grouping(provider)).messages())
        .anyMatch(m ->
            m.startsWith(
                "The levels fall into 2 sets that no row joins (the largest holds 4 of 7 of lot, 2 of 5 of provider)"));
  }

  @Test
  void aPatientWhoChangesClinicJoinsThem() {
    var lot = grouping("lot", 7, row -> row < ROWS / 2 + 1 ? row % 4 : 4 + row % 3);
    var provider = grouping("provider", 5, row -> row < ROWS / 2 ? row / 7 % 2 : 2 + row / 7 % 3);
    assertThat(fit(design().grouping(patients()).grouping(lot).grouping(provider)).messages())
        .noneMatch(m -> m.contains("sets"));
  }

  @Test
  void patientsWithinClinicsAreApartByIntentionAndNothingIsSaid() {
    var clinic = grouping("clinic", 6, row -> row / VISITS % 6);
    assertThat(fit(design().grouping(patients()).grouping(clinic)).messages())
        .noneMatch(m -> m.contains("sets"));
  }

  @Test
  void aYearAndItsSquareAreNamedAndToldToBeCentred() {
    double[] year = Arrays.stream(x).map(v -> 2020 + v).toArray();
    double[] square = Arrays.stream(year).map(v -> v * v).toArray();
    var far =
        fit(
            Design.of("y", y)
                .intercept()
                .fixed("year", year)
                .fixed("year2", square)
                .fixed("x2", normals(3))
                .grouping(patients()));
    assertThat(far.messages())
        .anyMatch(m ->
            m.startsWith("year, year2 nearly determine each other (condition number ")
                && m.contains("Centre"));
    double[] centred = Arrays.stream(x).map(v -> v * v).toArray();
    var near =
        fit(Design.of("y", y).intercept().fixed("x", x).fixed("x2", centred).grouping(patients()));
    assertThat(near.messages()).noneMatch(m -> m.contains("condition number"));
    assertThat(far.converged()).isTrue();
  }

  @Test
  void aSlopeThatFixedColumnsAlreadyTellByLevelIsLeftOutAndTheRestFitted() {
    int lots = 5;
    var lot = grouping("lot", lots, row -> row / 3 % lots);
    var design = design().grouping(patients());
    var without = design().grouping(patients());
    for (int l = 0; l < lots; l++) {
      int level = l;
      double[] product =
          IntStream.range(0, ROWS).mapToDouble(r -> r / 3 % lots == level ? x[r] : 0).toArray();
      design.fixed("x:lot" + l, product);
      without.fixed("x:lot" + l, product);
    }
    var with = fit(design.grouping(lot.withSlope("x", x)));
    assertThat(with.converged()).isTrue();
    assertThat(with.messages())
        .contains(
            "The fixed columns already tell the levels of lot apart in x: its variance cannot be estimated. It was left out.");
    assertThat(with.criterion()).isCloseTo(fit(without.grouping(lot)).criterion(), within(1e-8));
  }

  @Test
  void theSameOfTheLargestGroup() {
    int lots = 5;
    var lot = grouping("lot", lots, row -> row / 3 % lots);
    var design = Design.of("y", y).intercept();
    for (int l = 0; l < lots; l++) {
      int level = l;
      design.fixed(
          "x:lot" + l,
          IntStream.range(0, ROWS).mapToDouble(r -> r / 3 % lots == level ? x[r] : 0).toArray());
    }
    var fit = fit(design.grouping(lot.withSlope("x", x)));
    assertThat(fit.converged()).isTrue();
    assertThat(fit.random()).extracting(RandomTerm::term).containsExactly(Design.INTERCEPT);
  }

  private Design.Builder design() {
    return Design.of("y", y).intercept();
  }

  private static Grouping patients() {
    return grouping("patient", ROWS / VISITS, row -> row / VISITS);
  }

  private static int lotOf(int row, int lots) {
    return row / 5 % lots;
  }

  private static Grouping grouping(String name, int levels, IntUnaryOperator levelOfRow) {
    var names = IntStream.range(0, levels).mapToObj(l -> name + l).toArray(String[]::new);
    return Grouping.ofCodes(name, names, IntStream.range(0, ROWS).map(levelOfRow).toArray());
  }

  private static Fit fit(Design.Builder design) {
    return (Fit) MixedModels.fit(design.build(), Options.reml());
  }

  private static double[] normals(long seed) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, ROWS).mapToDouble(_ -> random.nextGaussian()).toArray();
  }
}
