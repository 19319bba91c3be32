package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Integrals that are known, by the points that stand for a density. */
class IntegrationTest {
  @Test
  void aCorrelatedNormalKeepsItsMomentsAndItsQuantiles() {
    // precision [[2, -1], [-1, 1]]: covariance [[1, 1], [1, 2]], mean (3, -1)
    LogDensity normal = p -> -0.5 * (2 * sq(p[0] - 3) - 2 * (p[0] - 3) * (p[1] + 1) + sq(p[1] + 1));
    var points = Integration.of(normal, new double[] {0, 0}, 64, 1024);
    assertThat(points.effectiveSize()).isGreaterThan(Integration.ENOUGH);
    assertThat(mean(points, p -> p[0])).isCloseTo(3, within(0.03));
    assertThat(mean(points, p -> p[1])).isCloseTo(-1, within(0.04));
    assertThat(mean(points, p -> sq(p[1] + 1))).isCloseTo(2, within(0.15));
    assertThat(mean(points, p -> (p[0] - 3) * (p[1] + 1))).isCloseTo(1, within(0.1));
  }

  /** log of a gamma(2, 1) variable: one side falls like a line, the other like an exponential. */
  @Test
  void aLopsidedDensityKeepsItsMoments() {
    LogDensity logGamma = p -> 2 * p[0] - Math.exp(p[0]);
    var points = Integration.of(logGamma, new double[] {-2}, 64, 1024);
    // digamma(2), trigamma(2), R 4.2.2
    assertThat(mean(points, p -> p[0])).isCloseTo(0.4227843, within(0.01));
    assertThat(mean(points, p -> sq(p[0] - 0.4227843))).isCloseTo(0.6449341, within(0.03));
    assertThat(mean(points, p -> Math.exp(p[0]))).isCloseTo(2, within(0.02));
  }

  @Test
  void morePointsAreTakenWhereTheFirstAreTooUnequal() {
    LogDensity banana = p -> -0.5 * sq(p[0]) - sq(p[1] - p[0] * p[0] / 4);
    var few = Integration.of(banana, new double[] {0.5, 0.5}, 16, 16);
    var more = Integration.of(banana, new double[] {0.5, 0.5}, 16, 256);
    assertThat(more.effectiveSize()).isGreaterThan(few.effectiveSize());
    assertThat(mean(more, p -> p[1])).isCloseTo(0.25, within(0.03)); // E x² / 4
  }

  @Test
  void theSameDensityGivesTheSamePoints() {
    LogDensity normal = p -> -0.5 * sq(p[0]);
    var once = Integration.of(normal, new double[] {1}, 32, 32);
    var again = Integration.of(normal, new double[] {1}, 32, 32);
    assertThat(once.weights()).containsExactly(again.weights());
    assertThat(once.points().get(3)).containsExactly(again.points().get(3));
  }

  private static double sq(double x) {
    return x * x;
  }

  private static double mean(Integration integration, ToDoubleFunction<double[]> of) {
    double sum = 0;
    for (int i = 0; i < integration.weights().length; i++) {
      sum += integration.weights()[i] * of.applyAsDouble(integration.points().get(i));
    }
    return sum;
  }
}
