package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The path of large registries, held against the exact one on small ones. */
class ApproximateTest {
  @ParameterizedTest
  @ValueSource(strings = {"visits-crossed", "visits-slope", "visits-weights"})
  void conjugateGradientsAndRandomSignsComeNearTheExactFit(String model) {
    var exact = fit(model, Options.Effort.EXACT);
    var rough = fit(model, Options.Effort.APPROXIMATE);
    assertThat(rough.converged()).isTrue();
    for (int j = 0; j < exact.fixed().size(); j++) {
      double se = Objects.requireNonNull(exact.fixed().get(j).se());
      double estimate = Objects.requireNonNull(exact.fixed().get(j).estimate());
      assertThat(rough.fixed().get(j).estimate()).isCloseTo(estimate, within(0.1 * se));
    }
    // 16 probes over some 40 levels: the traces are off by a few percent.
    for (int t = 0; t < exact.random().size(); t++) {
      double variance = exact.random().get(t).variance();
      assertThat(rough.random().get(t).variance()).isCloseTo(variance, within(0.15 * variance));
    }
  }

  @Test
  void withoutAFactorThereIsNoCriterionAndTheAnswerSaysSo() {
    var rough = fit("visits-crossed", Options.Effort.APPROXIMATE);
    assertThat(rough.criterion()).isNull();
    assertThat(rough.computation()).isEqualTo("approximate");
    assertThat(String.join(" ", rough.messages())).contains("criterion is unknown");
  }

  @Test
  void theSameSignsGiveTheSameAnswer() {
    var once = fit("visits-crossed", Options.Effort.APPROXIMATE);
    var again = fit("visits-crossed", Options.Effort.APPROXIMATE);
    assertThat(once.random()).isEqualTo(again.random());
  }

  private static Fit fit(String model, Options.Effort effort) {
    return (Fit) MixedModels.fit(Lme4Test.design(model), Options.reml().with(effort));
  }
}
