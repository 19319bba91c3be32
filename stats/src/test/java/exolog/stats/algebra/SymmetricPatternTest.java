package exolog.stats.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SymmetricPatternTest {
  @Test
  void placesMayComeInAnyOrderAndTwice() {
    var pattern = SymmetricPattern.ofPlaces(4, new int[] {3, 0, 1, 3}, new int[] {1, 3, 3, 3}, 4);
    assertThat(pattern.entries()).isEqualTo(6);
    assertThat(pattern.indexOf(3, 0)).isEqualTo(pattern.indexOf(0, 3)).isEqualTo(1);
    assertThat(pattern.indexOf(3, 1)).isEqualTo(3);
    assertThat(pattern.indexOf(2, 0)).isEqualTo(-1);
    assertThat(pattern.row(pattern.start(2))).isEqualTo(2);
  }

  @Test
  void anEmptyMatrixHasAPatternToo() {
    var empty = SymmetricPattern.ofPlaces(0, new int[0], new int[0], 0);
    var factored = Analysis.of(empty).factor(new double[0]).orThrow();
    assertThat(factored.logDeterminant()).isZero();
  }

  @Test
  void refusesColumnsWithoutTheirDiagonalOrOutOfOrder() {
    assertThatThrownBy(() -> SymmetricPattern.ofColumns(new int[] {0, 1, 2}, new int[] {1, 1}))
        .hasMessageContaining("column 0 must begin with its diagonal");
    assertThatThrownBy(
            () -> SymmetricPattern.ofColumns(new int[] {0, 3, 4, 5}, new int[] {0, 2, 1, 1, 2}))
        .hasMessageContaining("column 0 must be ascending rows");
    assertThatThrownBy(() -> SymmetricPattern.ofPlaces(2, new int[] {2}, new int[] {0}, 1))
        .hasMessageContaining("place 0 lies outside the matrix");
  }
}
