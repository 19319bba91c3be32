package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EdgesTest {
  /** 40 patients of 5 visits, 6 lots, 4 providers. */
  private final Rows rows = new Rows(40, 5);

  @Test
  void aVarianceOfZeroIsSaidAndTheModelWithoutItFitsAsWell() {
    double[] noise = rows.normals(9);
    var full =
        fit(Design.of("y", noise).intercept().grouping(rows.patients()).grouping(rows.coin()));
    var zero =
        full.random().stream().filter(term -> term.variance() == 0).findFirst().orElseThrow();
    var other = zero.group().equals("patient") ? rows.coin() : rows.patients();
    var without = fit(Design.of("y", noise).intercept().grouping(other));
    assertThat(full.criterion()).isCloseTo(without.criterion(), within(1e-8));
    assertThat(String.join(" ", full.messages())).contains(zero.group()).contains("zero");
  }

  @Test
  void aGroupOfOneLevelIsNamedAndLeftOut() {
    var one = Grouping.of("clinic", same("north", rows.n));
    var with = fit(rows.design().grouping(one));
    var without = fit(rows.design());
    assertThat(with.random()).extracting(RandomTerm::group).doesNotContain("clinic");
    assertThat(with.criterion()).isCloseTo(without.criterion(), within(1e-9));
    assertThat(with.messages()).anyMatch(m -> m.startsWith("clinic has one level (north)"));
  }

  @Test
  void lotAndProviderThatDivideTheRowsAlikeAreReportedAsTheirSum() {
    var lot = Grouping.of("lot", rows.labels("L", 6));
    var provider = Grouping.of("provider", rows.labels("H", 6));
    var both = fit(rows.design().grouping(lot).grouping(provider));
    var alone = fit(rows.design().grouping(lot));
    var sum =
        both.random().stream()
            .filter(t -> t.group().equals("lot+provider"))
            .findFirst()
            .orElseThrow();
    var single =
        alone.random().stream().filter(t -> t.group().equals("lot")).findFirst().orElseThrow();
    assertThat(sum.variance()).isCloseTo(single.variance(), within(1e-7));
    assertThat(both.random()).hasSize(2);
    assertThat(String.join(" ", both.messages())).contains("only the sum");
  }

  @Test
  void aProviderForEachPatientIsTheSumOfBothToo() {
    var own = Grouping.of("nurse", rows.patientLabels("N"));
    var both = fit(rows.design().grouping(own));
    assertThat(both.random()).extracting(RandomTerm::group).containsExactly("patient+nurse");
  }

  @Test
  void oneRowAPatientCannotTellThePatientFromTheResidual() {
    var each = Grouping.of("patient", rows.rowLabels());
    var fit = fit(Design.of("y", rows.y).intercept().grouping(each).grouping(rows.lots()));
    assertThat(fit.random()).extracting(RandomTerm::group).containsExactly("lot");
    assertThat(String.join(" ", fit.messages())).contains("as many levels as there are rows");
  }

  @Test
  void tooFewRowsForASlopeLeaveTheInterceptAlone() {
    var two = new Rows(60, 2);
    var design =
        Design.of("y", two.y)
            .intercept()
            .fixed("x", two.x)
            .grouping(two.patients().withSlope("x", two.x));
    var fit = fit(design);
    assertThat(fit.random()).extracting(RandomTerm::term).containsExactly(Design.INTERCEPT);
    assertThat(String.join(" ", fit.messages())).contains("too few rows a level for x");
  }

  @Test
  void aColumnThatOthersDetermineIsNamedAndHasNoEstimate() {
    double[] twice = Arrays.stream(rows.x).map(v -> 2 * v + 1e6).toArray();
    var fit = fit(rows.design().fixed("twice", twice));
    var without = fit(rows.design());
    var dropped = fit.fixed().getLast();
    assertThat(dropped).isEqualTo(new FixedEffect("twice", null, null));
    assertThat(fit.criterion()).isCloseTo(without.criterion(), within(1e-8));
    assertThat(fit.messages()).contains("Left out because other columns determine it: twice.");
  }

  @Test
  void aGroupWhoseLevelsAreFixedColumnsTooHasNoVarianceLeft() {
    var design = rows.design();
    var labels = rows.labels("L", 3);
    for (int level = 1; level < 3; level++) {
      var name = "L" + level;
      design.fixed(name, labels.stream().mapToDouble(l -> l.equals(name) ? 1 : 0).toArray());
    }
    var without = fit(design);
    var with = fit(design.grouping(Grouping.of("lot", labels)));
    assertThat(with.criterion()).isCloseTo(without.criterion(), within(1e-7));
    assertThat(with.random()).extracting(RandomTerm::group).containsExactly("patient");
    assertThat(String.join(" ", with.messages())).contains("tell the levels of lot apart");
  }

  @Test
  void theSameWithNothingElseToFitEndsToo() {
    var labels = rows.labels("L", 2);
    double[] second = labels.stream().mapToDouble(l -> l.equals("L1") ? 1 : 0).toArray();
    var fit =
        fit(
            Design.of("y", rows.y)
                .intercept()
                .fixed("second", second)
                .grouping(Grouping.of("lot", labels)));
    assertThat(fit.random()).isEmpty();
    assertThat(fit.converged()).isTrue();
  }

  @Test
  void missingAndInfiniteCellsAreCountedByColumn() {
    double[] y = rows.y.clone();
    y[3] = Double.NaN;
    y[4] = Double.POSITIVE_INFINITY;
    double[] x = rows.x.clone();
    x[10] = Double.NaN;
    var fit = fit(Design.of("y", y).intercept().fixed("x", x).grouping(rows.patients()));
    assertThat(fit.n()).isEqualTo(rows.n - 3);
    assertThat(fit.messages())
        .contains(
            "2 rows were left out: y is missing or not finite there.",
            "1 row was left out: x is missing or not finite there.");
  }

  @Test
  void aRowWithoutALevelIsLeftOut() {
    var lot = new ArrayList<>(rows.labels("L", 6));
    lot.set(0, "");
    assertThat(fit(rows.design().grouping(Grouping.of("lot", lot))).n()).isEqualTo(rows.n - 1);
  }

  @Test
  void aConstantOutcomeHasNothingToExplain() {
    double[] y = new double[rows.n];
    Arrays.fill(y, 7.3);
    assertThat(refusal(Design.of("y", y).intercept().grouping(rows.patients())))
        .contains("y is the same in every row");
  }

  @Test
  void anOutcomeThatTheColumnsDetermineIsRefused() {
    double[] y = Arrays.stream(rows.x).map(v -> 3 - 2 * v).toArray();
    assertThat(refusal(Design.of("y", y).intercept().fixed("x", rows.x).grouping(rows.patients())))
        .contains("determine y exactly");
  }

  @Test
  void anOutcomeThatThePatientDeterminesIsRefused() {
    double[] y = new double[rows.n];
    for (int r = 0; r < rows.n; r++) {
      y[r] = (r / 5) % 7;
    }
    assertThat(refusal(Design.of("y", y).intercept().grouping(rows.patients())))
        .contains("residual");
  }

  @Test
  void fewerRowsThanColumnsAreRefused() {
    var few = new Rows(2, 2);
    var design = Design.of("y", few.y).intercept().grouping(few.patients());
    for (int j = 0; j < 5; j++) {
      design.fixed("x" + j, few.normals(j));
    }
    assertThat(refusal(design)).contains("4 complete rows cannot tell 4 fixed columns");
  }

  @Test
  void noRowsAreRefused() {
    var design =
        Design.of("y", new double[0]).intercept().grouping(Grouping.of("patient", List.of()));
    assertThat(refusal(design)).contains("no complete row");
  }

  @Test
  void aHugeOffsetAndScaleOfTheOutcomeChangeOnlyItsUnits() {
    var plain = fit(rows.design());
    double[] far = Arrays.stream(rows.y).map(v -> v * 1e6 + 1e9).toArray();
    var scaled = fit(Design.of("y", far).intercept().fixed("x", rows.x).grouping(rows.patients()));
    assertThat(scaled.residualVariance() / 1e12)
        .isCloseTo(plain.residualVariance(), within(1e-7 * plain.residualVariance()));
  }

  @Test
  void aGrossOutlierStillConverges() {
    double[] y = rows.y.clone();
    y[17] = 1e4;
    assertThat(fit(Design.of("y", y).intercept().grouping(rows.patients())).converged()).isTrue();
  }

  @Test
  void aPriorOnAnUnknownColumnIsRefused() {
    var options = Options.reml().with(List.of(new Prior("z", 0, 1)));
    assertThat(MixedModels.fit(rows.design().build(), options))
        .isInstanceOfSatisfying(
            CannotFit.class, no -> assertThat(no.reason()).contains("prior is given for z"));
  }

  private static Fit fit(Design.Builder design) {
    return (Fit) MixedModels.fit(design.build(), Options.reml());
  }

  private static String refusal(Design.Builder design) {
    return ((CannotFit) MixedModels.fit(design.build(), Options.reml())).reason();
  }

  private static List<String> same(String name, int n) {
    return java.util.Collections.nCopies(n, name);
  }

  /** Simulated visits, seeded. */
  private static final class Rows {
    final int n;
    final double[] x;
    final double[] y;
    private final int visits;

    Rows(int patients, int visits) {
      this.visits = visits;
      n = patients * visits;
      var random = new SplittableRandom(20251123);
      x = new double[n];
      y = new double[n];
      double[] b = new double[patients];
      for (int i = 0; i < patients; i++) {
        b[i] = random.nextGaussian();
      }
      for (int r = 0; r < n; r++) {
        x[r] = random.nextDouble();
        y[r] =
            5 + 2 * x[r] + b[r / visits] + 0.7 * Math.sin(r * 7 % 6) + 0.5 * random.nextGaussian();
      }
    }

    Design.Builder design() {
      return Design.of("y", y).intercept().fixed("x", x).grouping(patients());
    }

    Grouping patients() {
      return Grouping.of("patient", patientLabels("P"));
    }

    Grouping lots() {
      return Grouping.of("lot", labels("L", 6));
    }

    Grouping coin() {
      return Grouping.of("coin", labels("C", 9));
    }

    List<String> patientLabels(String prefix) {
      var labels = new ArrayList<String>();
      for (int r = 0; r < n; r++) {
        labels.add(prefix + r / visits);
      }
      return labels;
    }

    List<String> rowLabels() {
      var labels = new ArrayList<String>();
      for (int r = 0; r < n; r++) {
        labels.add("row" + r);
      }
      return labels;
    }

    List<String> labels(String prefix, int levels) {
      var labels = new ArrayList<String>();
      for (int r = 0; r < n; r++) {
        labels.add(prefix + r * 7 % levels);
      }
      return labels;
    }

    double[] normals(long seed) {
      var random = new SplittableRandom(seed);
      double[] normals = new double[n];
      for (int r = 0; r < n; r++) {
        normals[r] = random.nextGaussian();
      }
      return normals;
    }
  }
}
