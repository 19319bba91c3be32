package exolog.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden figures: R 4.2.2 (qt, qnorm) and metafor 3.8.1, printed to 10 digits. */
class BodyTest {
  private static final Evidence LIBRARY = Evidence.published();

  @Test
  void aBoundForPGivesTheLargestSpreadThatFitsAndIsCalledApproximate() {
    var change = only(treated("hair_density_per_cm2", "park-bs-2022"));
    assertThat(change.estimate()).isCloseTo(25.6, within(1e-9));
    assertThat(change.variance()).isCloseTo(square(7.179560097), within(1e-6));
    assertThat(change.provenance()).isInstanceOf(Provenance.Approximate.class);
    assertThat(change.provenance().sentence()).contains("p < 0.001 against baseline", "n = 39");
    assertThat(change.rows()).containsExactly("r001", "r002");
  }

  @Test
  void aReportedSpreadIsTakenAsItIs() {
    var change = only(treated("hair_density_per_cm2", "wan-2025"));
    assertThat(change.sdOfChange()).isEqualTo(6.5);
    assertThat(change.provenance()).isInstanceOf(Provenance.Reported.class);
    assertThat(change.caution()).contains("unusually small");
  }

  @Test
  void mediansAndInterquartileRangesBecomeADifferenceMarkedApproximate() {
    var difference = only(body("hair_density_per_cm2").differences());
    assertThat(difference.study().id()).isEqualTo("amini-2025");
    assertThat(difference.estimate()).isCloseTo(8.0, within(1e-12));
    assertThat(difference.variance()).isCloseTo(square(4.66257047), within(1e-6));
    assertThat(difference.comparator()).isEqualTo(ComparatorClass.SALINE_INJECTION);
    assertThat(difference.provenance().sentence())
        .contains("Wan", "interquartile range 16.88", "equal halves", "20 people");
    assertThat(difference.caution()).contains("plant extracts", "half of the 20 people taken");
  }

  @Test
  void twoSidesOfOneFaceAreTestedAsPairs() {
    var difference = only(body("ecca").differences());
    assertThat(difference.estimate()).isCloseTo(-12.6, within(1e-9));
    assertThat(difference.isPercentOfBaseline()).isTrue();
    assertThat(difference.variance()).isCloseTo(square(4.504924035), within(1e-6));
    assertThat(difference.provenance().sentence()).contains("two sides of one person", "n = 25");
  }

  @Test
  void anExactPGivesAnExactSpread() {
    var change =
        only(
            body("hair_thickness_um").controls().stream()
                .filter(c -> c.study().id().equals("khodaeiani-2014"))
                .toList());
    assertThat(change.sdOfChange()).isCloseTo(8.536469338, within(1e-6));
    assertThat(change.provenance()).isInstanceOf(Provenance.Exact.class);
  }

  @Test
  void levelsWithSpreadsNeedAnAssumedCorrelationAndSayWhich() {
    var change =
        only(
            body("hair_density_per_cm2").controls().stream()
                .filter(c -> c.study().id().equals("shapiro-2020"))
                .filter(c -> c.comparator() == ComparatorClass.SALINE_INJECTION)
                .toList());
    assertThat(change.estimate()).isCloseTo(15.68, within(1e-9));
    assertThat(change.sdOfChange()).isCloseTo(20.71189663, within(1e-6));
    assertThat(change.provenance()).isInstanceOf(Provenance.Approximate.class);
    assertThat(change.provenance().sentence()).contains("assumed r = 0.87", "assumptions.csv");
  }

  @Test
  void improvementPointsOfAWrinkleScaleComeOutAsAFall() {
    var low = body(question("wrinkle_depth_or_index").withLowConfidence(true));
    var difference = only(low.differences());
    assertThat(difference.estimate()).isEqualTo(-3.32);
    assertThat(difference.variance()).isCloseTo(square(0.39), within(1e-12));
    assertThat(difference.unit()).isEqualTo("points-of-unnamed-scale");
    assertThat(low.controls(ComparatorClass.MICRONEEDLING_ALONE))
        .filteredOn(control -> control.study().id().equals("yen-2026"))
        .singleElement()
        .satisfies(control -> assertThat(control.estimate()).isEqualTo(-9.28));
  }

  @Test
  void lowConfidenceIsOffUnlessAskedFor() {
    assertThat(body("wrinkle_depth_or_index").differences()).isEmpty();
    assertThat(body("wrinkle_depth_or_index").notUsed())
        .filteredOn(row -> row.study().id().equals("yen-2026"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.reason()).contains("switched off unless asked for"));
  }

  @Test
  void withoutApproximationsOnlyReportedAndExactSpreadsAreLeft() {
    var strict = body(question("hair_density_per_cm2").withApproximations(false));
    assertThat(effects(strict))
        .isNotEmpty()
        .noneSatisfy(
            effect -> assertThat(effect.provenance()).isInstanceOf(Provenance.Approximate.class));
    assertThat(strict.differences()).isEmpty();
    assertThat(strict.notUsed())
        .anySatisfy(row -> assertThat(row.reason()).contains("approximations are switched off"));
  }

  @Test
  void aControlArmWithoutASpreadIsShownAndNotPooled() {
    var needling =
        body("hair_density_per_cm2").notUsed().stream()
            .filter(row -> row.study().id().equals("aggarwal-2020"))
            .toList();
    assertThat(needling)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.reason()).isEqualTo("No standard deviation reported."));
  }

  @Test
  void hairsCountedInACircleOfStatedAreaBecomeHairsPerSquareCentimetre() {
    assertThat(body("hair_density_per_cm2").withoutSpread())
        .filteredOn(effect -> effect.rows().equals(List.of("c029")))
        .singleElement()
        .satisfies(effect -> {
          assertThat(effect.unit()).isEqualTo("hairs/cm2");
          assertThat(effect.estimate()).isCloseTo(4.0 / 5.07, within(1e-12));
        });
  }

  @Test
  void hairsCountedInAnUnstatedAreaStayAsTheyAre() {
    assertThat(body("hair_density_per_cm2").notUsed())
        .filteredOn(row -> row.row().equals("c016"))
        .singleElement()
        .satisfies(
            row -> assertThat(row.reason()).contains("the area in which the hairs were counted"));
  }

  @Test
  void twoVisitsOfTheSamePeopleCountOnce() {
    var body = body("hair_density_per_cm2");
    assertThat(body.controls())
        .filteredOn(change -> change.study().id().equals("hoffmann-2005"))
        .singleElement()
        .satisfies(change -> assertThat(change.weeks()).isEqualTo(26));
    assertThat(body.notUsed())
        .filteredOn(row -> row.row().equals("c038"))
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).contains("earlier visit"));
  }

  @Test
  void theSpreadBetweenPeopleIsBorrowedOnlyFromReportedOrExactOnes() {
    assertThat(body("hair_density_per_cm2").spreadBetweenPeople("hairs/cm2"))
        .isNotEmpty()
        .noneMatch(change -> change.provenance() instanceof Provenance.Approximate);
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void noRowOfTheLibraryIsLost(EvidenceQuestion question) {
    Body body = LIBRARY.body(question);
    Set<String> seen = new HashSet<>();
    effects(body).forEach(effect -> seen.addAll(effect.rows()));
    body.withoutSpread().forEach(effect -> seen.addAll(effect.rows()));
    body.notUsed().forEach(row -> seen.addAll(List.of(row.row().split(" ", -1))));
    assertThat(seen)
        .containsAll(
            LIBRARY.rows().stream()
                .filter(row -> row.measure().equals(question.measure()))
                .map(Observation::id)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void whatIsPooledHasAVarianceAboveZeroAndWhatIsNotHasAReason(EvidenceQuestion question) {
    Body body = LIBRARY.body(question);
    assertThat(effects(body)).allSatisfy(effect -> assertThat(effect.variance()).isPositive());
    assertThat(body.notUsed()).allSatisfy(row -> assertThat(row.reason()).endsWith("."));
  }

  static Stream<EvidenceQuestion> everyQuestion() {
    return LIBRARY.measures().stream()
        .map(measure -> EvidenceQuestion.about(measure, null))
        .flatMap(q -> Stream.of(q, q.withLowConfidence(true), q.withApproximations(false)));
  }

  private static List<ArmChange> treated(String measure, String study) {
    return body(measure).treated().stream().filter(c -> c.study().id().equals(study)).toList();
  }

  private static Stream<Effect> effects(Body body) {
    return Stream.of(body.differences(), body.treated(), body.controls()).flatMap(List::stream);
  }

  private static Body body(String measure) {
    return body(question(measure));
  }

  private static Body body(EvidenceQuestion question) {
    return LIBRARY.body(question);
  }

  private static EvidenceQuestion question(String measure) {
    return EvidenceQuestion.about(LIBRARY.measure(measure), null);
  }

  private static <E> E only(List<E> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }

  private static double square(double number) {
    return number * number;
  }
}
