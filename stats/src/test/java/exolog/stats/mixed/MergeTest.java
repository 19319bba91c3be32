package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts gathered apart and added in any order are the whole, to 1e-9. */
class MergeTest {
  private final Visits visits = new Visits(20251123);
  private final Protocol protocol = Protocol.of(visits.design(false, false, r -> true));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void rowsScatteredOverClinicsGiveTheFitOfTheWhole(long seed) {
    var random = new Random(seed);
    int parts = 2 + random.nextInt(6);
    int[] part = IntStream.range(0, visits.n).map(r -> random.nextInt(parts)).toArray();
    boolean slope = seed % 2 == 0;
    boolean weighted = seed % 3 == 0;
    var agreed = Protocol.of(visits.design(slope, weighted, r -> true));
    var pieces = new ArrayList<Statistics>();
    for (int i = 0; i < parts; i++) {
      int wanted = i;
      pieces.add(Statistics.of(visits.design(slope, weighted, r -> part[r] == wanted), agreed));
    }
    Collections.shuffle(pieces, random);
    var merged = pieces.stream().reduce(Statistics::merge).orElseThrow();
    same(merged, Statistics.of(visits.design(slope, weighted, r -> true), agreed));
  }

  @Test
  void clinicsThatCloseTheirPatientsBeforeSharingGiveTheFitOfTheWhole() {
    var pieces = byClinic();
    var shared = travellers();
    var merged =
        pieces.stream()
            .map(piece -> piece.closed(shared::contains))
            .reduce(Statistics::merge)
            .orElseThrow();
    assertThat(merged.open.count()).isEqualTo(shared.size());
    same(merged, Statistics.of(visits.design(false, false, r -> true), protocol));
    same(
        merged.closed(_ -> false), Statistics.of(visits.design(false, false, r -> true), protocol));
  }

  @Test
  void aTravellerWhoIsClosedTooEarlyCountsAsTwoPeople() {
    var early = byClinic().stream().map(p -> p.closed(_ -> false)).reduce(Statistics::merge);
    long people = early.orElseThrow().closed.patients();
    assertThat(people).isEqualTo(visits.patients + travellers().size());
  }

  @Test
  void slopesCloseIntoPatternsToo() {
    var whole = Statistics.of(visits.design(true, false, r -> true));
    same(whole.closed(_ -> false), whole);
  }

  @Test
  void aGroupOfOneIsShownBeforeItLeaves() {
    var closed = Statistics.of(visits.design(true, false, r -> true)).closed(_ -> false);
    assertThat(closed.smallestGroup()).isEqualTo(1);
  }

  @Test
  void partsOfDifferentProtocolsAreNotAdded() {
    var mine = Statistics.of(visits.design(false, false, r -> r % 2 == 0));
    var theirs = Statistics.of(visits.design(false, false, r -> r % 2 == 1));
    assertThatThrownBy(() -> mine.merge(theirs)).hasMessageContaining("different protocols");
  }

  private List<Statistics> byClinic() {
    return IntStream.range(0, 3)
        .mapToObj(clinic ->
            Statistics.of(visits.design(false, false, r -> visits.clinic(r) == clinic), protocol))
        .toList();
  }

  private Set<String> travellers() {
    var seen = new TreeSet<String>();
    for (int clinic = 0; clinic < 3; clinic++) {
      for (int r = 0; r < visits.n; r++) {
        if (visits.clinic(r) != visits.clinic(visits.first(r))) {
          seen.add(visits.patient(r));
        }
      }
    }
    return seen;
  }

  private static void same(Statistics parts, Statistics whole) {
    var a = (Fit) MixedModels.fit(parts, Options.reml());
    var b = (Fit) MixedModels.fit(whole, Options.reml());
    assertThat(a.n()).isEqualTo(b.n());
    assertThat(a.groups()).isEqualTo(b.groups());
    close(i -> a.fixed().get(i).estimate(), i -> b.fixed().get(i).estimate(), a.fixed().size());
    close(i -> a.fixed().get(i).se(), i -> b.fixed().get(i).se(), a.fixed().size());
    close(i -> a.random().get(i).variance(), i -> b.random().get(i).variance(), a.random().size());
    close(_ -> a.criterion(), _ -> b.criterion(), 1);
    close(_ -> a.residualVariance(), _ -> b.residualVariance(), 1);
  }

  private static void close(IntFunction<Double> mine, IntFunction<Double> theirs, int count) {
    for (int i = 0; i < count; i++) {
      double expected = theirs.apply(i);
      assertThat(mine.apply(i)).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }

  /** A registry where a tenth of the patients change clinic. */
  private static final class Visits {
    final int patients = 120;
    final int n = patients * 5;
    private final double[] x = new double[n];
    private final double[] y = new double[n];
    private final int[] lot = new int[n];
    private final int[] provider = new int[n];
    private final int[] clinic = new int[n];

    Visits(long seed) {
      var random = new Random(seed);
      double[] lots = random.doubles(15, -1, 1).toArray();
      double[] providers = random.doubles(9, -0.7, 0.7).toArray();
      for (int i = 0; i < patients; i++) {
        double b = random.nextGaussian();
        double slope = 0.8 * random.nextGaussian();
        boolean travels = i % 10 == 0;
        for (int v = 0; v < 5; v++) {
          int r = i * 5 + v;
          x[r] = v + random.nextInt(3);
          lot[r] = random.nextInt(15);
          clinic[r] = travels && v > 2 ? (i + 1) % 3 : i % 3;
          provider[r] = clinic[r] * 3 + random.nextInt(3);
          y[r] =
              20
                  + 0.5 * x[r]
                  + b
                  + slope * x[r]
                  + lots[lot[r]]
                  + providers[provider[r]]
                  + random.nextGaussian();
        }
      }
    }

    int clinic(int row) {
      return clinic[row];
    }

    int first(int row) {
      return row / 5 * 5;
    }

    String patient(int row) {
      return "P" + row / 5;
    }

    Design design(boolean slope, boolean weighted, IntPredicate wanted) {
      int[] rows = IntStream.range(0, n).filter(wanted).toArray();
      double[] xs = pick(rows, r -> x[r]);
      var patient = Grouping.of("patient", names(rows, this::patient));
      var design =
          Design.of("y", pick(rows, r -> y[r]))
              .intercept()
              .fixed("x", xs)
              .grouping(slope ? patient.withSlope("x", xs) : patient)
              .grouping(Grouping.of("lot", names(rows, r -> "L" + lot[r])))
              .grouping(Grouping.of("provider", names(rows, r -> "H" + provider[r])));
      return (weighted ? design.weights(pick(rows, r -> 1 + r % 3)) : design).build();
    }

    private static double[] pick(int[] rows, java.util.function.IntToDoubleFunction value) {
      return IntStream.of(rows).mapToDouble(value).toArray();
    }

    private static List<String> names(int[] rows, IntFunction<String> name) {
      return IntStream.of(rows).mapToObj(name).toList();
    }
  }
}
