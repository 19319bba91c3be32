package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.core.evidence.ComparatorClass;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What else there is, from the published arms and nothing more. */
final class AlternativesTest {
  private static final Evidence EVIDENCE = Evidence.published();
  private static final Set<ComparatorClass> OTHER_WAYS =
      Set.of(
          ComparatorClass.UNTREATED,
          ComparatorClass.ACTIVE_COMPARATOR,
          ComparatorClass.MICRONEEDLING_ALONE,
          ComparatorClass.LASER_ALONE);

  private final Alternatives alternatives = new Alternatives(EVIDENCE);

  @Test
  void every_arm_of_another_way_is_sorted_or_left_out_with_a_reason() {
    var sorted =
        RuleFile.rows("alternatives.csv").stream()
            .filter(row -> row.isBlank("alternative") != row.isBlank("why_not"))
            .map(row -> row.text("row"))
            .toList();
    assertThat(
            EVIDENCE.rows().stream()
                .filter(row -> row.comparator() != null && OTHER_WAYS.contains(row.comparator()))
                .map(row -> row.id()))
        .isSubsetOf(sorted);
    assertThat(EVIDENCE.rows().stream().map(row -> row.id())).containsAll(sorted);
  }

  @Test
  void minoxidil_stands_with_each_arm_its_people_and_its_interval() {
    Alternative minoxidil = of("minoxidil", hair(121));
    assertThat(minoxidil.arms().getFirst().study()).isEqualTo("olsen-2007");
    assertThat(minoxidil.arms()).extracting(Alternative.Arm::study).contains("lucky-2004");
    // R 4.2.2: 20.9 + c(-1, 1) * qt(.9, 179) * 22.5 * sqrt(1 + 1/180)
    Alternative.Arm olsen = minoxidil.arms().getFirst();
    var middle = Objects.requireNonNull(olsen.eightOfTen());
    assertThat(middle.lower()).isCloseTo(-8.122, within(0.001));
    assertThat(middle.upper()).isCloseTo(49.922, within(0.001));
    // R 4.2.2: 20.9 + c(-1, 1) * qt(.975, 179) * 22.5 / sqrt(180)
    var mean = Objects.requireNonNull(olsen.mean());
    assertThat(mean.lower()).isCloseTo(17.591, within(0.001));
    assertThat(mean.upper()).isCloseTo(24.209, within(0.001));
  }

  @Test
  void an_arm_without_a_spread_says_nothing_of_one_person() {
    Alternative.Arm tsuboi =
        of("minoxidil", hair(121)).arms().stream()
            .filter(arm -> arm.study().equals("tsuboi-2007"))
            .findFirst()
            .orElseThrow();
    assertThat(tsuboi.eightOfTen()).isNull();
    assertThat(tsuboi.chanceNoticeable()).isNull();
    assertThat(tsuboi.figure()).contains("no interval");
  }

  @Test
  void no_treatment_is_untreated_people_only_and_another_measure_stays_off_the_axis() {
    Alternative nothing = of("no-treatment", hair(121));
    assertThat(nothing.arms()).isEmpty();
    assertThat(nothing.otherFigures())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("untreated", "SD", "22 people"));
  }

  @Test
  void a_concern_without_a_study_still_lists_the_way() {
    assertThat(of("retinoid", beside(Concern.FACIAL_AGEING, "hydration_au", 40)).arms()).isEmpty();
    assertThat(beside(Concern.ALOPECIA_AREATA, "hair_density_per_cm2", 40))
        .extracting(Alternative::key)
        .contains("no-treatment", "prp")
        .doesNotContain("minoxidil", "retinoid");
  }

  @Test
  void percent_of_the_baseline_follows_the_person() {
    Alternative.Arm at100 = lllt(hair(100));
    Alternative.Arm at200 = lllt(hair(200));
    assertThat(at200.estimate()).isCloseTo(2 * at100.estimate(), within(1e-6));
    assertThat(at100.estimate()).isCloseTo(11.43, within(1e-6));
  }

  private static Alternative.Arm lllt(List<Alternative> all) {
    return of("minoxidil", all).arms().stream()
        .filter(arm -> arm.study().equals("lllt-minoxidil-PMC10251294"))
        .findFirst()
        .orElseThrow();
  }

  private List<Alternative> hair(double baseline) {
    return beside(Concern.ANDROGENETIC_ALOPECIA, "hair_density_per_cm2", baseline);
  }

  private List<Alternative> beside(Concern concern, String measure, double baseline) {
    return alternatives.beside(concern, EVIDENCE.measure(measure), baseline);
  }

  private static Alternative of(String key, List<Alternative> all) {
    return all.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }
}
