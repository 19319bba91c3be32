package exolog.stats.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProbesTest {
  @Test
  void areSignsOfMeanZero() {
    var signs = Probes.signs(1000, 16, 7);
    assertThat(Arrays.stream(signs).map(Math::abs).distinct().toArray()).containsExactly(1);
    // 16,000 fair signs: four standard errors of their mean.
    assertThat(Arrays.stream(signs).average().orElseThrow())
        .isCloseTo(0, within(4 / Math.sqrt(16000)));
  }

  @Test
  void moreProbesKeepTheFirst() {
    assertThat(Arrays.copyOf(Probes.signs(70, 5, 7), 140)).containsExactly(Probes.signs(70, 2, 7));
    assertThat(Probes.signs(70, 2, 8)).isNotEqualTo(Probes.signs(70, 2, 7));
  }
}
