package exolog.stats.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConjugateGradientsTest {
  private final SymmetricPattern pattern = Matrices.lotsAndProviders(300, 30, 1);
  private final double[] values = Matrices.values(pattern, 2);

  @Test
  void reachTheSolutionOfCholesky() {
    for (int columns : new int[] {1, 3, 8, 21}) {
      var b = Matrices.numbers(pattern.order() * columns, 3);
      var expected = b.clone();
      Analysis.of(pattern).factor(values).orThrow().solve(expected, columns);
      var x = new double[b.length];
      var ended = new ConjugateGradients(pattern).solve(values, b, x, columns, 1e-12, 500);
      assertThat(ended.converged()).isTrue();
      assertThat(ended.worst()).isLessThanOrEqualTo(1e-12);
      assertThat(x).containsExactly(expected, within(1e-9));
    }
  }

  @Test
  void aStartAtTheSolutionCostsNoStep() {
    var b = Matrices.numbers(pattern.order() * 2, 4);
    var x = b.clone();
    Analysis.of(pattern).factor(values).orThrow().solve(x, 2);
    var ended = new ConjugateGradients(pattern).solve(values, b, x, 2, 1e-9, 500);
    assertThat(ended.iterations()).isZero();
    assertThat(ended.converged()).isTrue();
  }

  @Test
  void sayWhenTheStepsRanOut() {
    var b = Matrices.numbers(pattern.order(), 5);
    var ended = new ConjugateGradients(pattern).solve(values, b, new double[b.length], 1, 1e-12, 3);
    assertThat(ended.iterations()).isEqualTo(3);
    assertThat(ended.converged()).isFalse();
    assertThat(ended.worst()).isGreaterThan(1e-12);
  }

  @Test
  void zeroOnTheRightIsZeroOnTheLeft() {
    var zero = new double[pattern.order()];
    var x = new double[pattern.order()];
    assertThat(new ConjugateGradients(pattern).solve(values, zero, x, 1, 1e-9, 10).converged())
        .isTrue();
    assertThat(x).containsExactly(zero);
  }

  @Test
  void aDiagonalMatrixTakesOneStep() {
    var diagonal = SymmetricPattern.ofPlaces(50, new int[0], new int[0], 0);
    var b = Matrices.numbers(50, 6);
    var ended =
        new ConjugateGradients(diagonal)
            .solve(Matrices.values(diagonal, 7), b, new double[50], 1, 1e-12, 10);
    assertThat(ended.iterations()).isEqualTo(1);
  }

  @Test
  void aDiagonalBelowZeroIsRefused() {
    var bad = values.clone();
    bad[pattern.start(5)] = -3;
    var b = Matrices.numbers(pattern.order(), 8);
    var ended = new ConjugateGradients(pattern).solve(bad, b, new double[b.length], 1, 1e-9, 200);
    assertThat(ended.converged()).isFalse();
  }

  @Test
  void stopWhereTheMatrixCurvesDownward() {
    var pair = SymmetricPattern.full(2);
    var ended =
        new ConjugateGradients(pair)
            .solve(new double[] {1, 2, 1}, new double[] {1, -1}, new double[2], 1, 1e-9, 10);
    assertThat(ended.converged()).isFalse();
    assertThat(ended.iterations()).isZero();
  }

  @Test
  void neverAnswerWithWhatIsNotANumber() {
    var b = Matrices.numbers(pattern.order(), 9);
    var bad = values.clone();
    bad[pattern.start(7) + 1] = Double.NaN;
    var solver = new ConjugateGradients(pattern);
    assertThat(solver.solve(bad, b, new double[b.length], 1, 1e-9, 50).converged()).isFalse();
    b[3] = Double.NaN;
    assertThat(solver.solve(values, b, new double[b.length], 1, 1e-9, 50).converged()).isFalse();
  }
}
