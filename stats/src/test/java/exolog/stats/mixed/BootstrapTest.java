package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final Design design = Lme4Test.design("sleepstudy-slope");
  private final Fit fit = (Fit) MixedModels.fit(design, Options.reml());

  @Test
  void theSpreadOfTheRefitsIsTheStandardError() {
    double[] days =
        Bootstrap.refits(design, fit, Options.reml(), 300, 1).stream()
            .mapToDouble(refit -> days((Fit) refit))
            .toArray();
    double mean = java.util.Arrays.stream(days).average().orElseThrow();
    double sd =
        Math.sqrt(java.util.Arrays.stream(days).map(d -> (d - mean) * (d - mean)).sum() / 299);
    // Standard error 1.546; over 300 refits its estimate is off by about 4 %.
    assertThat(mean).isCloseTo(10.467, within(0.36));
    assertThat(sd).isCloseTo(1.546, within(0.19));
  }

  @Test
  void theSameSeedGivesTheSameAnswers() {
    assertThat(criteria(7)).isEqualTo(criteria(7)).isNotEqualTo(criteria(8));
  }

  private List<Double> criteria(long seed) {
    return Bootstrap.refits(design, fit, Options.reml(), 3, seed).stream()
        .map(refit -> ((Fit) refit).residualVariance())
        .toList();
  }

  private static double days(Fit fit) {
    Double estimate = fit.fixed().get(1).estimate();
    return estimate == null ? Double.NaN : estimate;
  }
}
