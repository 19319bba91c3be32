package exolog.stats.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DenseCholeskyTest {
  // Worked by hand: L = [2 0 0; 1 3 0; -1 2 1], A = LL'.
  private static final double[] A = {4, 2, -2, 2, 10, 5, -2, 5, 6};

  @Test
  void recoversTheFactorThatMadeTheMatrix() {
    var cholesky = new DenseCholesky(3);
    assertThat(cholesky.factor(A)).isEqualTo(-1);
    assertThat(cholesky.lower(0, 0)).isCloseTo(2, within(1e-15));
    assertThat(cholesky.lower(2, 1)).isCloseTo(2, within(1e-15));
    assertThat(cholesky.lower(2, 2)).isCloseTo(1, within(1e-15));
    assertThat(cholesky.logDeterminant()).isCloseTo(Math.log(36), within(1e-14));
  }

  @Test
  void solvesForSeveralRightHandSides() {
    var cholesky = new DenseCholesky(3);
    cholesky.factor(A);
    var b = new double[] {4, 17, 9, 4, 2, -2};
    cholesky.solve(b, 2);
    assertThat(b).containsExactly(new double[] {1, 1, 1, 1, 0, 0}, within(1e-14));
  }

  @Test
  void theInverseTimesTheMatrixIsOne() {
    var cholesky = new DenseCholesky(3);
    cholesky.factor(A);
    var inverse = new double[9];
    cholesky.inverse(inverse);
    cholesky.factor(inverse);
    assertThat(cholesky.logDeterminant()).isCloseTo(-Math.log(36), within(1e-13));
  }

  @Test
  void namesTheColumnThatIsNotPositive() {
    var cholesky = new DenseCholesky(3);
    assertThat(cholesky.factor(new double[] {4, 2, -2, 2, 1, 5, -2, 5, 6})).isEqualTo(1);
    assertThat(cholesky.pivot(1)).isZero();
  }

  @Test
  void refusesWhatIsNotANumber() {
    assertThat(new DenseCholesky(1).factor(new double[] {Double.NaN})).isZero();
    assertThat(new DenseCholesky(1).factor(new double[] {Double.POSITIVE_INFINITY})).isZero();
  }
}
