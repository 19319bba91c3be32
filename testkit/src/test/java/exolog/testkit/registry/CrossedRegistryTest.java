package exolog.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class CrossedRegistryTest {
  private static final CrossedTruth TRUTH = CrossedTruth.assumed();

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(csv(10_187, 7)).isEqualTo(csv(10_187, 7)).isNotEqualTo(csv(10_187, 8));
  }

  @Test
  void theBytesAreTheSameOnAnyMachine() {
    assertThat(Arrays.hashCode(csv(500, 1))).isEqualTo(1_988_642_147);
  }

  @Test
  void everyRowSaysThatItIsSynthetic() {
    String[] lines = new String(csv(1000, 3), StandardCharsets.US_ASCII).split("\n", -1);
    assertThat(lines).hasSize(1002);
    assertThat(lines[0]).isEqualTo(CrossedCsv.HEADER);
    assertThat(List.of(lines).subList(1, 1001)).allMatch(line -> line.endsWith(",1"));
  }

  @Test
  void aPatientIsTheSameWhoeverIsDrawnBefore() {
    var registry = registry(10_187, 5);
    var alone = new ArrayList<CrossedRow>();
    registry.patients(40, 41, alone::add);
    var amongOthers = new ArrayList<CrossedRow>();
    registry.patients(0, 100, amongOthers::add);
    assertThat(amongOthers.stream().filter(row -> row.patient() == 40))
        .containsExactlyElementsOf(alone);
  }

  @Test
  void aSmallRegistryHasTheSizeThatTheFiguresName() {
    var network = Network.forRows(10_187);
    assertThat(network).isEqualTo(new Network(10, 4, 49));
    assertThat(Network.forRows(998_836)).isEqualTo(new Network(375, 4, 2894));
    assertThat(patients(rows(100_008, 2))).hasSizeBetween(19_700, 20_300);
  }

  @Test
  void aLotGoesToTwoToFiveClinicsMostlyInOneRegion() {
    var network = new Network(120, 4, 960);
    var supply = new Supply(network, 4);
    Map<Integer, List<Integer>> clinics = new HashMap<>();
    for (int clinic = 0; clinic < 120; clinic++) {
      for (int lot : supply.lotsOf(clinic)) {
        clinics.computeIfAbsent(lot, _ -> new ArrayList<>()).add(clinic);
      }
    }
    assertThat(clinics).hasSize(960);
    assertThat(clinics.values()).allMatch(places -> places.size() >= 2 && places.size() <= 5);
    long inOneRegion =
        clinics.values().stream()
            .filter(places -> places.stream().map(clinic -> clinic / 12).distinct().count() == 1)
            .count();
    assertThat(inOneRegion / 960.0).isBetween(0.45, 0.75);
  }

  @Test
  void aThirdOfThePatientsGoOnWithAnotherLotAndFewWithAnotherProvider() {
    Map<Long, Set<Integer>> lots = new HashMap<>();
    Map<Long, Set<Integer>> providers = new HashMap<>();
    for (var row : rows(100_008, 9)) {
      lots.computeIfAbsent(row.patient(), _ -> new HashSet<>()).add(row.lot());
      providers.computeIfAbsent(row.patient(), _ -> new HashSet<>()).add(row.provider());
    }
    assertThat(share(lots)).isCloseTo(0.35, within(0.02));
    assertThat(share(providers)).isCloseTo(0.019, within(0.004));
  }

  /** Within four Monte Carlo standard errors: a wrong generator fails, an unlucky seed does not. */
  @Test
  void spreadsAreThoseOfTheTruth() {
    var rows = rows(100_008, 11);
    var registry = registry(100_008, 11);
    Map<Long, double[]> sums = new HashMap<>();
    for (var row : rows) {
      double rest = row.y() - registry.expected(row);
      double[] sum = sums.computeIfAbsent(row.patient(), _ -> new double[3]);
      sum[0]++;
      sum[1] += rest;
      sum[2] += rest * rest;
    }
    double within = 0;
    double degrees = 0;
    double total = 0;
    for (double[] sum : sums.values()) {
      within += sum[2] - sum[1] * sum[1] / sum[0];
      degrees += sum[0] - 1;
      total += sum[2];
    }
    double noise = within / degrees;
    assertThat(noise).isCloseTo(56.25, within(4 * 56.25 * Math.sqrt(2 / degrees)));
    assertThat(total / rows.size() - noise)
        .isCloseTo(64, within(4 * 64 * Math.sqrt(2.6 / sums.size())));
    assertThat(meanSquare(486, registry::lotEffect))
        .isCloseTo(9, within(4 * 9 * Math.sqrt(2 / 486.0)));
    assertThat(meanSquare(300, registry::providerEffect))
        .isCloseTo(16, within(4 * 16 * Math.sqrt(2 / 300.0)));
  }

  @Test
  void heavyTailsKeepTheVarianceAndBringOutliers() {
    var draws = Draws.of(1, Draws.Kind.PATIENT, 1);
    int far = 0;
    for (int i = 0; i < 100_000; i++) {
      far += Math.abs(draws.heavyTailed()) > 4 ? 1 : 0;
    }
    // P(|t3| > 4 sqrt 3) = 0.00617 (R 4.2.2: 2 * pt(-4 * sqrt(3), 3)); a normal has 0.00006.
    assertThat(far / 100_000.0).isCloseTo(0.00617, within(0.001));
  }

  private static double meanSquare(int count, IntToDoubleFunction effect) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += effect.applyAsDouble(i) * effect.applyAsDouble(i);
    }
    return sum / count;
  }

  private static double share(Map<Long, Set<Integer>> levels) {
    return levels.values().stream().filter(set -> set.size() > 1).count() / (double) levels.size();
  }

  private static Set<Long> patients(List<CrossedRow> rows) {
    var patients = new HashSet<Long>();
    rows.forEach(row -> patients.add(row.patient()));
    return patients;
  }

  private static CrossedRegistry registry(long rows, long seed) {
    return new CrossedRegistry(Network.forRows(rows), TRUTH, seed);
  }

  private static List<CrossedRow> rows(long count, long seed) {
    var rows = new ArrayList<CrossedRow>();
    registry(count, seed).rows(count, rows::add);
    assertThat(rows).hasSize((int) count);
    return rows;
  }

  private static byte[] csv(long rows, long seed) {
    var bytes = new ByteArrayOutputStream();
    try (var csv = new CrossedCsv(bytes)) {
      registry(rows, seed).rows(rows, csv);
    }
    return bytes.toByteArray();
  }
}
