package exolog.stats.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SparseCholeskyTest {
  private static final double CLOSE = 1e-10;

  static Stream<SymmetricPattern> patterns() {
    return Stream.of(
        Matrices.scattered(1, 1, 1),
        Matrices.scattered(30, 2, 2),
        Matrices.scattered(49, 1, 3),
        Matrices.scattered(200, 1, 4),
        Matrices.scattered(350, 3, 5),
        Matrices.scattered(300, 60, 6),
        Matrices.grid(19),
        Matrices.lotsAndProviders(300, 30, 7),
        SymmetricPattern.full(271),
        SymmetricPattern.ofPlaces(60, new int[0], new int[0], 0));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void agreesWithTheDenseFactorOnEveryKernel(SymmetricPattern pattern) {
    var values = Matrices.values(pattern, 11);
    var dense = new DenseCholesky(pattern.order());
    assertThat(dense.factor(Matrices.dense(pattern, values))).isEqualTo(-1);
    for (var kernel : KernelTest.all()) {
      var factored = Analysis.of(pattern).factor(values, kernel).orThrow();
      assertThat(factored.logDeterminant()).isCloseTo(dense.logDeterminant(), within(1e-9));
      for (int columns : new int[] {1, 2, 9}) {
        var b = Matrices.numbers(pattern.order() * columns, 12);
        var expected = b.clone();
        dense.solve(expected, columns);
        factored.solve(b, columns);
        assertThat(b).containsExactly(expected, within(CLOSE));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void theSelectedInverseIsTheInverseAtThePlacesOfThePattern(SymmetricPattern pattern) {
    int n = pattern.order();
    var values = Matrices.values(pattern, 13);
    var dense = new DenseCholesky(n);
    dense.factor(Matrices.dense(pattern, values));
    var inverse = new double[n * n];
    dense.inverse(inverse);
    for (var kernel : KernelTest.all()) {
      var selected = new double[pattern.entries()];
      Analysis.of(pattern).factor(values, kernel).orThrow().selectedInverse(selected);
      for (int j = 0; j < n; j++) {
        for (int at = pattern.start(j); at < pattern.start(j + 1); at++) {
          assertThat(selected[at]).isCloseTo(inverse[pattern.row(at) + j * n], within(CLOSE));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void halfASolveKeepsInnerProducts(SymmetricPattern pattern) {
    var factored = Analysis.of(pattern).factor(Matrices.values(pattern, 14)).orThrow();
    var b = Matrices.numbers(pattern.order(), 15);
    var half = b.clone();
    factored.forward(half, 1);
    var whole = b.clone();
    factored.solve(whole, 1);
    assertThat(dot(half, half)).isCloseTo(dot(b, whole), within(1e-9));
    factored.backward(half, 1);
    assertThat(half).containsExactly(whole, within(1e-14));
  }

  @Test
  void oneAnalysisServesManyMatrices() {
    var pattern = Matrices.lotsAndProviders(200, 20, 21);
    var analysis = Analysis.of(pattern);
    var first = Matrices.values(pattern, 22);
    var before = analysis.factor(first).orThrow().logDeterminant();
    analysis.factor(Matrices.values(pattern, 23)).orThrow();
    assertThat(analysis.factor(first).orThrow().logDeterminant()).isEqualTo(before);
  }

  @Test
  void namesTheColumnWhereTheMatrixStopsBeingPositiveDefinite() {
    var pattern = Matrices.lotsAndProviders(300, 30, 31);
    var values = Matrices.values(pattern, 32);
    values[pattern.start(123)] = -1;
    assertThat(Analysis.of(pattern).factor(values))
        .isInstanceOfSatisfying(
            NotPositiveDefinite.class,
            answer -> {
              assertThat(answer.column()).isEqualTo(123);
              assertThat(answer.pivot()).isLessThanOrEqualTo(-1);
            });
  }

  @Test
  void refusesASingularMatrixInAWidePanel() {
    var pattern = SymmetricPattern.full(200);
    var ones = new double[pattern.entries()];
    Arrays.fill(ones, 1);
    assertThat(Analysis.of(pattern).factor(ones)).isEqualTo(new NotPositiveDefinite(1, 0));
  }

  @Test
  void refusesWhatIsNotANumber() {
    var pattern = Matrices.grid(9);
    var values = Matrices.values(pattern, 41);
    values[pattern.start(40)] = Double.NaN;
    assertThat(Analysis.of(pattern).factor(values)).isInstanceOf(NotPositiveDefinite.class);
    assertThatThrownBy(() -> Analysis.of(pattern).factor(values).orThrow())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void solvesWithAConditionNumberOfATrillion() {
    var pattern = SymmetricPattern.full(150);
    var values = Matrices.values(pattern, 51);
    var scale = new double[150];
    Arrays.setAll(scale, i -> Math.pow(10, -6.0 * i / 149));
    for (int j = 0; j < 150; j++) {
      for (int at = pattern.start(j); at < pattern.start(j + 1); at++) {
        values[at] *= scale[j] * scale[pattern.row(at)];
      }
    }
    var truth = Matrices.numbers(150, 52);
    var b = times(Matrices.dense(pattern, values), truth);
    Analysis.of(pattern).factor(values).orThrow().solve(b, 1);
    for (int i = 0; i < 150; i++) {
      assertThat(b[i]).isCloseTo(truth[i], within(1e-9));
    }
  }

  private static double[] times(double[] dense, double[] x) {
    int n = x.length;
    var y = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        y[i] += dense[i + j * n] * x[j];
      }
    }
    return y;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
