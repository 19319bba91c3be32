package exolog.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.meta.MetaAnalysis;
import exolog.stats.meta.Pooled;
import exolog.stats.meta.TauMethod;
import org.junit.jupiter.api.Test;

/** Golden figures: metafor 3.8.1 on R 4.2.2, rma(method="REML", test="knha"). */
class NetEffectsTest {
  private static final Evidence LIBRARY = Evidence.published();

  @Test
  void aStudyWithoutControlHasTheControlsOfItsRouteSubtractedWithTheirVariance() {
    assertThat(NetEffects.treated(body("hair_density_per_cm2")).pooled())
        .filteredOn(net -> net.study().id().equals("park-bs-2022"))
        .singleElement()
        .satisfies(net -> {
          assertThat(net.estimate()).isCloseTo(19.60107277, within(1e-4));
          assertThat(Math.sqrt(net.variance())).isCloseTo(7.65937496, within(1e-4));
          assertThat(net.comparator()).isEqualTo(ComparatorClass.PLACEBO);
          assertThat(net.how()).contains("no control of its own", "olsen-2002", "lucky-2004");
        });
  }

  @Test
  void theSummaryOfHairDensityAgreesWithMetafor() {
    var pooled = pool(NetEffects.treated(body("hair_density_per_cm2")));
    assertThat(pooled.k()).isEqualTo(2);
    assertThat(pooled.estimate()).isCloseTo(12.20902575, within(1e-3));
    assertThat(pooled.se()).isCloseTo(5.577931178, within(1e-3));
    assertThat(pooled.tau2()).isCloseTo(27.08965057, within(1e-2));
    assertThat(pooled.q()).isCloseTo(1.673825071, within(1e-4));
    assertThat(pooled.piLower()).isNull();
  }

  @Test
  void placeboControlsAgreeWithMetafor() {
    var pooled = pool(NetEffects.controls(body("hair_density_per_cm2"), ComparatorClass.PLACEBO));
    assertThat(pooled.k()).isEqualTo(3);
    assertThat(pooled.estimate()).isCloseTo(5.998927235, within(1e-4));
    assertThat(pooled.se()).isCloseTo(1.670033524, within(1e-4));
    assertThat(pooled.tau2()).isCloseTo(4.330929631, within(1e-3));
  }

  @Test
  void aChangeWhoseRouteHasNoControlWithASpreadIsNoEffect() {
    assertThat(NetEffects.treated(body("hair_density_per_cm2")).notPooled())
        .filteredOn(row -> row.study().id().equals("wan-2025"))
        .singleElement()
        .satisfies(row ->
            assertThat(row.reason()).contains("microneedling", "a change alone is not an effect"));
  }

  @Test
  void wrinklesCannotBePooledAndEachRowSaysWhy() {
    var net = NetEffects.treated(body("wrinkle_depth_or_index"));
    assertThat(net.pooled()).isEmpty();
    assertThat(net.unit()).isNull();
    assertThat(net.notPooled()).hasSizeGreaterThan(5);
  }

  @Test
  void oneSourceOnlyLeavesTheControlsInPlace() {
    var adipose = body("hair_density_per_cm2").ofSource(ProductSource.ADIPOSE_MSC);
    assertThat(NetEffects.treated(adipose).pooled())
        .extracting(net -> net.study().id())
        .containsExactly("park-bs-2022");
    var foreskin = body("hair_density_per_cm2").ofSource(ProductSource.FORESKIN_MSC);
    assertThat(NetEffects.treated(foreskin).pooled()).isEmpty();
    assertThat(NetEffects.treated(foreskin).notPooled())
        .allSatisfy(row -> assertThat(row.study().id()).isEqualTo("ersan-2024"));
  }

  private static Body body(String measure) {
    return LIBRARY.body(EvidenceQuestion.about(LIBRARY.measure(measure), null));
  }

  private static Pooled pool(NetEffects net) {
    return (Pooled) MetaAnalysis.pool(net.effects(), TauMethod.REML, true);
  }
}
