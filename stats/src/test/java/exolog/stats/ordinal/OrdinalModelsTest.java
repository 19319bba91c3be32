package exolog.stats.ordinal;

import static exolog.stats.ordinal.GoldenModelsTest.fitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrdinalModelsTest {
  private static final List<String> NO_YES = List.of("no", "yes");

  @Test
  void aColumnThatSeparatesTheAnswersIsNamedAndNotFitted() {
    var arm = new double[] {0, 0, 0, 0, 1, 1, 1, 1};
    assertThat(reason(yesNo(0, 1, 0, 1, 1, 1, 1, 1).column("arm", arm)))
        .startsWith("arm: beyond some value only one answer was given (complete separation)");
    assertThat(reason(yesNo(0, 0, 0, 0, 1, 1, 1, 1).column("arm", arm))).startsWith("arm:");
  }

  @Test
  void anAnswerThatNobodyGaveIsLeftOutAndSaid() {
    var design =
        OrdinalDesign.ofAnswers("gais", List.of("1", "2", "3", "4"), answers(60, i -> i % 3))
            .column("x", IntStream.range(0, 60).mapToDouble(i -> i * i % 7).toArray());
    var fit = fitted(OrdinalModels.fit(design));
    assertThat(fit.categories()).containsExactly("1", "2", "3");
    assertThat(fit.messages())
        .containsExactly(
            "Nobody answered 4: the category is left out, and nothing is said of its chance.");
  }

  @Test
  void oneAnswerThroughoutOrNoUsableRowIsARefusal() {
    assertThat(reason(yesNo(1, 1, 1))).startsWith("Every answer of responder is yes");
    assertThat(reason(yesNo(-1, -1))).startsWith("None of the 2 rows has an answer");
    assertThat(reason(yesNo())).startsWith("None of the 0 rows");
  }

  @Test
  void moreFiguresThanRowsIsARefusal() {
    assertThat(reason(yesNo(0, 1).column("x", 1, 5)))
        .isEqualTo(
            "2 rows cannot carry 2 figures (thresholds, columns, spreads). Add rows or leave columns out.");
  }

  @Test
  void columnsThatSayNothingNewAreLeftOutAndTheRestIsAsWithoutThem() {
    var drawn = Drawn.of(Seeds.random(3), Drawn.GAIS, 300, 60, 0.8, 0, 1).design();
    double[] exposure = drawn.columns().getFirst().values;
    double[] twice = IntStream.range(0, 300).mapToDouble(i -> 2 * exposure[i] - 7).toArray();
    var fit =
        fitted(
            OrdinalModels.fit(
                drawn.column("twice", twice).column("constant", Drawn.same(300, 4.2))));
    var alone = fitted(OrdinalModels.fit(drawn));
    assertThat(fit.fixed()).isEqualTo(alone.fixed());
    assertThat(fit.messages())
        .anyMatch(m -> m.startsWith("twice follows from the columns before it"))
        .anyMatch(m -> m.startsWith("constant is the same in every row"));
  }

  @Test
  void rowsWithGapsAreLeftOutAndCounted() {
    var drawn = Drawn.of(Seeds.random(4), NO_YES, 200, 20, 0.7, 0, 1);
    double[] exposure = drawn.design().columns().getFirst().values.clone();
    exposure[3] = Double.NaN;
    var patients = new ArrayList<>(drawn.patients());
    patients.set(8, " ");
    var answers = answers(200, i -> drawn.design().count(i, 1) > 0 ? 1 : 0);
    answers[100] = -1;
    var design =
        OrdinalDesign.ofAnswers("responder", NO_YES, answers)
            .column("exposure", exposure)
            .grouping("patient", patients);
    var fit = fitted(OrdinalModels.fit(design));
    assertThat(fit.rows()).isEqualTo(197);
    assertThat(fit.rowsLeftOut()).isEqualTo(3);
    assertThat(fit.messages())
        .contains("3 of 200 rows lack an answer, a value or a level and are left out.");
  }

  @Test
  void groupingsThatCannotBeToldAreLeftOutInWords() {
    var drawn = Drawn.of(Seeds.random(5), NO_YES, 300, 30, 1, 0.5, 1);
    var providers = drawn.lots().stream().map(lot -> "provider of " + lot).toList();
    var fit =
        fitted(
            OrdinalModels.fit(
                drawn
                    .grouped()
                    .grouping("provider", providers)
                    .grouping("clinic", Collections.nCopies(300, "A"))
                    .grouping("row", IntStream.range(0, 300).mapToObj(i -> "r" + i).toList())));
    assertThat(fit.spreads()).extracting(Spread::group).containsExactly("patient", "lot");
    assertThat(fit.messages())
        .anyMatch(m -> m.startsWith("lot and provider part the rows alike"))
        .anyMatch(m -> m.startsWith("clinic has one level (A)"))
        .anyMatch(m -> m.startsWith("Every row has its own row"));
    assertThat(fit.criterion())
        .isCloseTo(fitted(OrdinalModels.fit(drawn.grouped())).criterion(), within(1e-9));
  }

  @Test
  void aSpreadOfZeroIsTheModelWithoutIt() {
    var drawn = Drawn.of(Seeds.random(11), Drawn.GAIS, 400, 40, 1, 0, 1);
    var shuffled = new ArrayList<>(drawn.lots());
    Collections.sort(shuffled);
    // Each level of "day" gets the same mixture of patients, so that days lie closer than chance.
    var days = IntStream.range(0, 400).mapToObj(i -> "D" + i / 40).toList();
    var design = drawn.design().grouping("patient", drawn.patients());
    var without = fitted(OrdinalModels.fit(design));
    var with = fitted(OrdinalModels.fit(design.grouping("day", days)));
    var day = with.spreads().getLast();
    assertThat(day.sd()).isZero();
    assertThat(day.upper95()).isNull();
    assertThat(day.sentence()).startsWith("No spread between levels of day can be seen");
    assertThat(day.effects()).hasSize(10).allMatch(e -> e.mode() == 0);
    assertThat(with.criterion()).isCloseTo(without.criterion(), within(1e-9));
    assertThat(with.fixed()).isEqualTo(without.fixed());
  }

  @Test
  void levelsThatAlwaysAnswerAlikeHaveNoFiniteSpread() {
    var answers = answers(80, i -> i / 8 % 2);
    var patients = IntStream.range(0, 80).mapToObj(i -> "P" + i / 8).toList();
    assertThat(
            reason(
                OrdinalDesign.ofAnswers("responder", NO_YES, answers)
                    .grouping("patient", patients)))
        .startsWith("The answers within each level of patient are so alike");
  }

  @Test
  void countsAreTheSameAsTheirSingleAnswers() {
    double[] x = {-1, 0, 1, 2};
    var counted =
        fitted(
            OrdinalModels.fit(
                OrdinalDesign.ofCounts(
                        "healed", new double[] {1, 3, 4, 7}, new double[] {8, 9, 8, 9})
                    .column("x", x)));
    int[] yes = {1, 3, 4, 7};
    int[] asked = {8, 9, 8, 9};
    var rows =
        IntStream.range(0, 4).flatMap(r -> IntStream.range(0, asked[r]).map(_ -> r)).toArray();
    var seen = new int[4];
    var answers = IntStream.of(rows).map(r -> seen[r]++ < yes[r] ? 1 : 0).toArray();
    var single =
        fitted(
            OrdinalModels.fit(
                OrdinalDesign.ofAnswers("healed", NO_YES, answers)
                    .column("x", IntStream.of(rows).mapToDouble(r -> x[r]).toArray())));
    assertThat(counted.fixed().getFirst().estimate())
        .isCloseTo(single.fixed().getFirst().estimate(), within(1e-7));
    assertThat(counted.thresholds().getFirst().standardError())
        .isCloseTo(
            Objects.requireNonNull(single.thresholds().getFirst().standardError()), within(1e-6));
    // log (8 choose 1)(9 choose 3)(8 choose 4)(9 choose 7): the ways in which the counts arise.
    double ways = Math.log(8.0 * 84 * 70 * 36);
    assertThat(counted.criterion()).isCloseTo(single.criterion() - 2 * ways, within(1e-8));
  }

  @Test
  void countsThatCannotBeAreRefusedWithTheirRow() {
    assertThat(reason(OrdinalDesign.ofCounts("healed", new double[] {1, 5}, new double[] {3, 4})))
        .startsWith("Row 2 counts -1.0 answers \"no\" of healed");
    assertThat(reason(OrdinalDesign.ofCounts("healed", new double[] {1.5}, new double[] {3})))
        .startsWith("Row 1 counts 1.5");
  }

  @Test
  void theUnitOfAColumnChangesItsCoefficientAndNothingElse() {
    var drawn = Drawn.of(Seeds.random(7), Drawn.GAIS, 300, 50, 1, 0, 1);
    double[] weeks = drawn.design().columns().getFirst().values;
    double[] days = IntStream.range(0, 300).mapToDouble(i -> 7 * weeks[i] + 1e4).toArray();
    var inWeeks = fitted(OrdinalModels.fit(drawn.design().grouping("patient", drawn.patients())));
    var answers =
        answers(
            300,
            i ->
                IntStream.range(0, 4)
                    .filter(k -> drawn.design().count(i, k) > 0)
                    .findFirst()
                    .orElseThrow());
    var inDays =
        fitted(
            OrdinalModels.fit(
                OrdinalDesign.ofAnswers("gais", Drawn.GAIS, answers)
                    .column("exposure", days)
                    .grouping("patient", drawn.patients())));
    assertThat(7 * inDays.fixed().getFirst().estimate())
        .isCloseTo(inWeeks.fixed().getFirst().estimate(), within(1e-6));
    assertThat(inDays.criterion()).isCloseTo(inWeeks.criterion(), within(1e-7));
    assertThat(inDays.chances(Map.of("exposure", 1e4 + 7)).get(2).typical())
        .isCloseTo(inWeeks.chances(Map.of("exposure", 1.0)).get(2).typical(), within(1e-7));
  }

  @Test
  void chancesAddUpAndTheAverageLiesNearerToTheMiddleThanTheTypicalOne() {
    var fit =
        fitted(OrdinalModels.fit(Drawn.of(Seeds.random(8), NO_YES, 600, 60, 2, 0.6, 2).grouped()));
    var chances = fit.chances(Map.of("exposure", 2.0));
    assertThat(chances.stream().mapToDouble(Chance::typical).sum()).isCloseTo(1, within(1e-12));
    assertThat(chances.stream().mapToDouble(Chance::average).sum()).isCloseTo(1, within(1e-12));
    var yes = chances.getLast();
    assertThat(yes.typical()).isGreaterThan(0.7).isBetween(yes.lower95(), yes.upper95());
    assertThat(yes.average()).isBetween(0.5, yes.typical());
    assertThatThrownBy(() -> fit.chances(Map.of())).hasMessageContaining("no value for exposure");
  }

  @Test
  void theSpreadIsSaidAsAMedianOddsRatio() {
    var spread = new Spread("provider", 1, 0.5, 2.0, List.of());
    // exp(√2 Φ⁻¹(0.75)) = 2.5957, Larsen and Merlo 2005, p. 83.
    assertThat(spread.medianOddsRatio()).isCloseTo(2.5957, within(1e-4));
    assertThat(spread.sentence())
        .contains("levels of provider", "2.60-fold or more (95 % limits 1.61 and 6.74)");
    assertThat(new Spread("lot", 1, null, null, List.of()).sentence())
        .contains("how sure that is, these rows cannot tell");
  }

  @Test
  void theTruthLiesWithinThreeStandardErrorsOfWhatManyRowsSay() {
    var fit =
        fitted(
            OrdinalModels.fit(
                Drawn.of(Seeds.random(9), Drawn.GAIS, 3000, 150, 1, 0.6, 1).grouped()));
    var slope = fit.fixed().getFirst();
    double doubt = Objects.requireNonNull(slope.standardError());
    assertThat(slope.estimate()).isCloseTo(1, within(3 * doubt));
    var patient = fit.spreads().getFirst();
    assertThat(patient.sd()).isBetween(0.8, 1.2);
    assertThat(1.0)
        .isBetween(
            Objects.requireNonNull(patient.lower95()), Objects.requireNonNull(patient.upper95()));
    assertThat(fit.thresholds()).extracting(Coefficient::name).first().isEqualTo("worse|none");
  }

  private static OrdinalDesign yesNo(int... answers) {
    return OrdinalDesign.ofAnswers("responder", NO_YES, answers);
  }

  private static int[] answers(int rows, java.util.function.IntUnaryOperator answer) {
    return IntStream.range(0, rows).map(answer).toArray();
  }

  private static String reason(OrdinalDesign design) {
    return switch (OrdinalModels.fit(design)) {
      case CannotFit(String reason) -> reason;
      case OrdinalFit fit -> throw new AssertionError("fitted " + fit.fixed());
    };
  }
}
