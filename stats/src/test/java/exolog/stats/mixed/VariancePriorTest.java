package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VariancePriorTest {
  private static final VariancePrior ONE = new VariancePrior(1);
  private static final VariancePrior THREE = new VariancePrior(1, 2, 0.5);

  @Test
  void coordinatesGoThereAndBack() {
    double[] point = {9, 0.2, -0.4, 0.7, 0.3, -0.5, 0.8};
    double[] back = new double[7];
    THREE.coordinates(square(THREE.relativeFactor(point, 1)), back, 1);
    for (int i = 1; i < 7; i++) {
      assertThat(back[i]).isCloseTo(point[i], within(1e-9));
    }
  }

  /** L L'. */
  private static double[] square(double[] lower) {
    double[] phi = new double[9];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        for (int i = 0; i < 3; i++) {
          phi[a * 3 + b] += lower[a * 3 + i] * lower[b * 3 + i];
        }
      }
    }
    return phi;
  }

  @Test
  void aZeroVarianceStartsInsideTheSpace() {
    double[] point = new double[1];
    ONE.coordinates(new double[] {0}, point, 0);
    assertThat(Math.exp(point[0])).isCloseTo(0.05, within(1e-12));
  }

  /** Half-t3 of scale 0.5: half of it lies below 0.5 qt(0.75, 3) = 0.3824 (R 4.2.2). */
  @Test
  void halfOfThePriorLiesBelowItsMedian() {
    double below = 0;
    double all = 0;
    for (double log = -14; log < 9; log += 0.001) {
      double density = Math.exp(ONE.logDensity(new double[] {log}, 0));
      all += density;
      below += Math.exp(log) < 0.382446 ? density : 0;
    }
    assertThat(below / all).isCloseTo(0.5, within(0.001));
  }

  @Test
  void aColumnInOtherUnitsHasTheSamePrior() {
    var metres = new VariancePrior(2);
    var centimetres = new VariancePrior(200);
    double log = Math.log(0.3);
    double shift = Math.log(100); // the ratio is a hundredth, and so is its Jacobian
    assertThat(centimetres.logDensity(new double[] {log - shift}, 0) + shift)
        .isCloseTo(metres.logDensity(new double[] {log}, 0), within(1e-12));
  }

  /** LKJ with shape 2 in two dimensions: density of r is ∝ (1 - r²), so E r² = 1/5. */
  @Test
  void correlationsAreDrawnToZeroALittle() {
    var two = new VariancePrior(1, 1);
    double all = 0;
    double square = 0;
    for (double z = -12; z < 12; z += 0.001) {
      double density = Math.exp(two.logDensity(new double[] {0, 0, z}, 0));
      all += density;
      square += density * Math.tanh(z) * Math.tanh(z);
    }
    assertThat(square / all).isCloseTo(0.2, within(1e-4));
  }
}
