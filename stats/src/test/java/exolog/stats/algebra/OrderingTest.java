package exolog.stats.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderingTest {
  static Stream<SymmetricPattern> patterns() {
    return SparseCholeskyTest.patterns();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void everyRowIsEliminatedOnce(SymmetricPattern pattern) {
    var order = MinimumDegree.order(pattern);
    assertThat(Arrays.stream(order).sorted().toArray())
        .containsExactly(IntStream.range(0, pattern.order()).toArray());
    assertThat(MinimumDegree.order(pattern)).containsExactly(order);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void theCountsAreThoseOfTheColumnsThemselves(SymmetricPattern pattern) {
    var tree = EliminationTree.of(pattern, MinimumDegree.order(pattern));
    var columns = eliminated(pattern, tree.elimination());
    for (int j = 0; j < pattern.order(); j++) {
      assertThat(tree.counts()[j]).isEqualTo(columns[j].length);
      assertThat(tree.parent()[j]).isEqualTo(columns[j].length > 1 ? columns[j][1] : -1);
    }
  }

  @Test
  void aTreeHasNoFill() {
    int n = 500;
    var children = IntStream.range(1, n).toArray();
    var parents = Arrays.stream(children).map(i -> (i - 1) / 3).toArray();
    var tree = SymmetricPattern.ofPlaces(n, children, parents, n - 1);
    assertThat(Analysis.of(tree).factorEntries()).isEqualTo(2L * n - 1);
  }

  @Test
  void aStarIsEliminatedFromItsTips() {
    var hub = new int[999];
    var tips = IntStream.range(1, 1000).toArray();
    assertThat(Analysis.of(SymmetricPattern.ofPlaces(1000, tips, hub, 999)).factorEntries())
        .isEqualTo(1999);
  }

  // Nested dissection of an n x n grid fills about 7.75 n² log2 n; a minimum degree order of this
  // size stays below that, row by row fills n³.
  @Test
  void aGridFillsLessThanByNestedDissection() {
    int side = 60;
    double bound = 7.75 * side * side * Math.log(side) / Math.log(2) / 2;
    assertThat(Analysis.of(Matrices.grid(side)).factorEntries()).isLessThan((long) bound);
  }

  // Providers last, lots first would make the providers' block whole: each lot joins all it meets.
  @Test
  void lotsAndProvidersFillLessThanLotsFirst() {
    var pattern = Matrices.lotsAndProviders(600, 60, 3);
    var asGiven = IntStream.range(0, pattern.order()).toArray();
    assertThat(Analysis.of(pattern).factorEntries())
        .isLessThan(EliminationTree.of(pattern, asGiven).factorEntries());
  }

  @Test
  void smallAndFullMatricesAreDense() {
    assertThat(Analysis.of(Matrices.scattered(40, 2, 1)).isSparse()).isFalse();
    assertThat(Analysis.of(SymmetricPattern.full(200)).isSparse()).isFalse();
    assertThat(Analysis.of(Matrices.grid(20)).isSparse()).isTrue();
  }

  /** L's columns by the definition: eliminating a column joins all rows below it. */
  private static int[][] eliminated(SymmetricPattern pattern, int[] elimination) {
    int n = pattern.order();
    var filled = new boolean[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        filled[j][i] = pattern.indexOf(elimination[i], elimination[j]) >= 0;
      }
    }
    var columns = new int[n][];
    for (int j = 0; j < n; j++) {
      var column = filled[j];
      columns[j] = IntStream.range(j, n).filter(i -> column[i]).toArray();
      if (columns[j].length > 1) {
        int parent = columns[j][1];
        Arrays.stream(columns[j]).skip(1).forEach(i -> filled[parent][i] = true);
      }
    }
    return columns;
  }
}
