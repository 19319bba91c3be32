package exolog.stats.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelTest {
  static List<Kernel> all() {
    var kernels = new ArrayList<Kernel>();
    kernels.add(Kernels.scalar());
    Kernels.vector().ifPresent(kernels::add);
    return kernels;
  }

  @Test
  void theTestsRunWithTheVectorModule() {
    assertThat(Kernels.vector()).isPresent();
  }

  @Test
  void largeMatricesGetVectorsAndSmallOnesDoNot() {
    assertThat(Kernels.forFlops(1e6)).isInstanceOf(ScalarKernel.class);
    assertThat(Kernels.forFlops(1e10)).isInstanceOf(VectorKernel.class);
  }

  @Test
  void aProductIsTheSumOfItsTermsForEveryShapeAndBothOrientations() {
    for (var kernel : all()) {
      var product = new Product(kernel);
      for (int m : new int[] {1, 4, 17, 33}) {
        for (int n : new int[] {1, 3, 6, 25}) {
          for (int k : new int[] {1, 5, 150}) {
            var a = Matrices.numbers(m * k, 1);
            var b = Matrices.numbers(k * n, 2);
            check(product, m, n, k, Block.columns(a, 0, m), Block.columns(b, 0, k));
            check(
                product,
                m,
                n,
                k,
                Block.columns(a, 0, k).transposed(),
                Block.columns(b, 0, n).transposed());
          }
        }
      }
    }
  }

  @Test
  void columnsBeyondOnePackAreNotForgotten() {
    for (var kernel : all()) {
      var a = Matrices.numbers(20 * 10, 3);
      var b = Matrices.numbers(10 * 1000, 4);
      check(new Product(kernel), 20, 1000, 10, Block.columns(a, 0, 20), Block.columns(b, 0, 10));
    }
  }

  @Test
  void theLowerProductFillsEverythingBelowTheDiagonal() {
    for (var kernel : all()) {
      var a = Matrices.numbers(600 * 30, 5);
      var block = Block.columns(a, 0, 600);
      var c = new double[600 * 560];
      new Product(kernel)
          .subtractLower(600, 560, 30, block, block.transposed(), Block.columns(c, 0, 600));
      for (int j = 0; j < 560; j++) {
        for (int i = j; i < 600; i++) {
          assertThat(c[i + j * 600])
              .isCloseTo(-term(i, j, 30, block, block.transposed()), within(1e-12));
        }
      }
    }
  }

  private static void check(Product product, int m, int n, int k, Block a, Block b) {
    var c = Matrices.numbers((m + 2) * n, 6);
    var before = c.clone();
    product.subtract(m, n, k, a, b, Block.columns(c, 1, m + 2));
    for (int j = 0; j < n; j++) {
      int column = 1 + j * (m + 2);
      for (int i = 0; i < m; i++) {
        double expected = before[column + i] - term(i, j, k, a, b);
        assertThat(c[column + i]).isCloseTo(expected, within(1e-12));
      }
      assertThat(c[column - 1]).isEqualTo(before[column - 1]);
      assertThat(c[column + m]).isEqualTo(before[column + m]);
    }
  }

  private static double term(int i, int j, int k, Block a, Block b) {
    double sum = 0;
    for (int p = 0; p < k; p++) {
      sum += a.array()[a.index(i, p)] * b.array()[b.index(p, j)];
    }
    return sum;
  }
}
