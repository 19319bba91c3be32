package exolog.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library that ships: nothing lost on the way from the reading list, keys as promised. */
class PublishedEvidenceTest {
  private static final Evidence LIBRARY = Evidence.published();

  @Test
  void everyRowOfTheReadingListIsPresent() {
    assertThat(LIBRARY.studies().stream().filter(Study::vesicles)).hasSize(44);
    assertThat(LIBRARY.rows().stream().filter(row -> row.study().vesicles())).hasSize(86);
    assertThat(LIBRARY.rows().stream().filter(row -> !row.study().vesicles())).hasSize(142);
    assertThat(LIBRARY.noise()).hasSize(39);
    assertThat(LIBRARY.safety()).hasSize(27);
    assertThat(LIBRARY.kinetics()).hasSize(22);
  }

  @Test
  void everyControlArmBelongsToAStudyOfItsOwn() {
    assertThat(LIBRARY.studies().stream().filter(study -> !study.vesicles()))
        .hasSize(49)
        .allSatisfy(study ->
            assertThat(LIBRARY.rows())
                .as(study.id())
                .anySatisfy(row -> assertThat(row.study()).isEqualTo(study)));
  }

  @Test
  void theSharedMeasuresAreTheOutcomeKeysOfTheCommands() {
    assertThat(LIBRARY.measures().stream().filter(Measure::isShared).map(Measure::key))
        .containsExactly(
            "hair_density_per_cm2",
            "hair_thickness_um",
            "gais",
            "wrinkle_depth_or_index",
            "elasticity_r2",
            "hydration_au",
            "melanin_index",
            "erythema_index",
            "tewl",
            "ecca",
            "pore_volume",
            "sebum",
            "patient_satisfaction");
  }

  @Test
  void concernsAndSourcesHaveTheKeysOfTheCommands() {
    assertThat(Stream.of(Concern.values()).map(Concern::key))
        .containsExactly(
            "androgenetic-alopecia",
            "alopecia-areata",
            "facial-ageing",
            "acne-scars",
            "uneven-pigment",
            "post-procedure-recovery");
    assertThat(Stream.of(ProductSource.values()).map(ProductSource::key))
        .containsExactly(
            "adipose-msc",
            "umbilical-msc",
            "placenta-msc",
            "bone-marrow-msc",
            "foreskin-msc",
            "dermal-papilla",
            "platelet",
            "other-human",
            "plant",
            "milk");
  }

  @Test
  void everyRowSaysWhereItWasReadAndHowFarItIsTrusted() {
    assertThat(LIBRARY.rows())
        .allSatisfy(row -> {
          assertThat(row.address()).isNotBlank();
          assertThat(row.accessText()).isNotBlank();
          assertThat(row.confidence()).isNotNull();
        });
  }

  @Test
  void tiesToMakersStandBesideTheStudy() {
    assertThat(study("park-bs-2022").fundingConflict()).contains("CEO of Prostemics");
    assertThat(study("proffer-2022").fundingConflict()).contains("Rion employees");
    assertThat(study("ablon-2025").fundingConflict()).isEqualTo("manufacturer-affiliated");
  }

  @Test
  void aminiIsAChangeInMediansWithItsInterquartileRanges() {
    var treated = row("r018");
    assertThat(treated.kind()).isEqualTo(QuantityKind.MEDIAN_CHANGE);
    assertThat(treated.value()).isEqualTo(9.5);
    assertThat(treated.iqr()).isEqualTo(16.88);
    assertThat(treated.pOperator()).isEqualTo("=");
    assertThat(treated.p()).isEqualTo(0.006);
    assertThat(treated.n()).isNull();
    assertThat(treated.nTotal()).isEqualTo(20);
    assertThat(row("r019").iqr()).isEqualTo(3.0);
    assertThat(row("r019").comparator()).isEqualTo(ComparatorClass.SALINE_INJECTION);
  }

  @Test
  void parkBeginsAt121AndEndsAt146WithABoundForP() {
    var end = row("r002");
    assertThat(row("r001").value()).isEqualTo(121.0);
    assertThat(end.value()).isEqualTo(146.6);
    assertThat(end.baselineRow()).isEqualTo("r001");
    assertThat(end.n()).isEqualTo(39);
    assertThat(end.pOperator()).isEqualTo("<");
    assertThat(end.p()).isEqualTo(0.001);
    assertThat(end.pText()).isEqualTo("<0.001");
  }

  @Test
  void intervalsAndStandardErrorsLeftTheNotesForColumnsOfTheirOwn() {
    assertThat(row("c052").ciLow()).isEqualTo(14.04);
    assertThat(row("c052").ciHigh()).isEqualTo(41.06);
    assertThat(row("r050").se()).isEqualTo(0.39);
    assertThat(row("r050").seBasis()).isEqualTo("from-ci");
  }

  @Test
  void salineScalpInjectionsKeepTheirLevelsAndSpreads() {
    assertThat(row("c045").value()).isEqualTo(151.04);
    assertThat(row("c045").sd()).isEqualTo(41.99);
    assertThat(row("c046").value()).isEqualTo(166.72);
    assertThat(row("c046").sd()).isEqualTo(37.13);
    assertThat(row("c046").baselineRow()).isEqualTo("c045");
  }

  @Test
  void conditionedMediumIsAPercentChangeWithoutASpread() {
    assertThat(row("c068").kind()).isEqualTo(QuantityKind.PERCENT_CHANGE);
    assertThat(row("c068").value()).isEqualTo(14.24);
    assertThat(row("c068").n()).isEqualTo(16);
    assertThat(row("c071").kind()).isEqualTo(QuantityKind.DIRECTION_ONLY);
  }

  @Test
  void aRatingOfImprovementIsAChangeAndNotALevel() {
    assertThat(row("c090").kind()).isEqualTo(QuantityKind.CHANGE);
    assertThat(row("c090").sd()).isEqualTo(0.54);
  }

  @Test
  void aDoubtfulFigureCarriesItsDoubt() {
    assertThat(row("r020").caution()).contains("unusually small");
    assertThat(row("r010").caution()).contains("hard to explain");
    assertThat(row("r070").caution()).contains("contradicts itself");
    assertThat(row("c031").caution()).contains("early counting methods");
  }

  @Test
  void anEventWithoutDenominatorHasNoRate() {
    var granuloma =
        LIBRARY.safety().stream().filter(row -> row.id().equals("nahm-2024")).findFirst();
    assertThat(granuloma)
        .hasValueSatisfying(row -> {
          assertThat(row.events()).isEqualTo(8);
          assertThat(row.exposed()).isNull();
          assertThat(row.ratePercent()).isNull();
        });
  }

  @Test
  void aGapInWhatIsKnownStaysAGap() {
    assertThat(LIBRARY.kinetics())
        .filteredOn(row -> row.parameter().equals("dermal EV retention half-life"))
        .singleElement()
        .satisfies(row -> assertThat(row.value()).isNull());
  }

  private static Study study(String id) {
    return LIBRARY.studies().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static Observation row(String id) {
    return LIBRARY.rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }
}
