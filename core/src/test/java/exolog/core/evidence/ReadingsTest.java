package exolog.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final Evidence LIBRARY = Evidence.published();

  @Test
  void at150HairsTheSmallestDetectableChangeIsAbout21() {
    var detectable = LIBRARY.smallestDetectable(LIBRARY.measure("hair_density_per_cm2"), 150);
    assertThat(detectable.change()).isCloseTo(1.96 * Math.sqrt(2) * 7.5, within(1e-9));
    assertThat(detectable.low()).isCloseTo(1.96 * Math.sqrt(2) * 3.9, within(1e-9));
    assertThat(detectable.high()).isCloseTo(1.96 * Math.sqrt(2) * 14.7, within(1e-9));
    assertThat(detectable.address()).startsWith("https://ir.ymlib.yonsei.ac.kr/");
  }

  @Test
  void agreementAloneGivesNoDetectableChange() {
    var hydration = LIBRARY.smallestDetectable(LIBRARY.measure("hydration_au"), 40);
    assertThat(hydration.change()).isNull();
    assertThat(hydration.basis()).contains("only agreement (ICC)");
    assertThat(LIBRARY.smallestDetectable(LIBRARY.measure("pore_volume"), 1).basis())
        .isEqualTo("No repeatability of pore volume is published in its own unit.");
  }

  @Test
  void noImportantChangeIsPublishedForHairDensity() {
    var important = LIBRARY.importantChange(LIBRARY.measure("hair_density_per_cm2"));
    assertThat(important.change()).isNull();
    assertThat(important.basis()).contains("No clinically important change of hair density");
  }

  @Test
  void anImportantChangeOnAnotherScaleIsNamedAndNotUsed() {
    var important = LIBRARY.importantChange(LIBRARY.measure("wrinkle_depth_or_index"));
    assertThat(important.change()).isNull();
    assertThat(important.basis()).contains("1 Allergan Fine Lines Scale point");
  }

  @Test
  void anUnknownMeasureIsAnsweredWithTheValidOnes() {
    assertThatThrownBy(() -> LIBRARY.measure("hair"))
        .isInstanceOf(UnknownKey.class)
        .hasMessageContaining("'hair'")
        .hasMessageContaining("hair_density_per_cm2");
    assertThatThrownBy(() -> Concern.of("baldness"))
        .hasMessage(
            "Unknown concern 'baldness'. Use one of: androgenetic-alopecia, alopecia-areata, facial-ageing, acne-scars, uneven-pigment, post-procedure-recovery.");
    assertThatThrownBy(() -> ProductSource.of("fish")).hasMessageContaining("adipose-msc");
  }
}
