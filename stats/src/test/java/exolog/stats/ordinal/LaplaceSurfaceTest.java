package exolog.stats.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.testkit.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaplaceSurfaceTest {
  @Test
  void theSlopeIsTheOneOfDifferences() {
    compareSlopes(Drawn.GAIS, new double[] {0.9, 0.4, -1.2, 0.1, 0.5, 0.7});
    compareSlopes(List.of("no", "yes"), new double[] {1.3, -0.6, 0.2, 0.7});
    compareSlopes(List.of("no", "yes"), new double[] {0.01, 1e-4, 0.2, 0.7});
  }

  private static void compareSlopes(List<String> categories, double[] point) {
    var drawn = Drawn.of(Seeds.random(21), categories, 240, 40, 1, 0.5, 1);
    if (!(Prepared.of(drawn.grouped()) instanceof Prepared prepared)) {
      throw new AssertionError("not prepared");
    }
    var surface = new LaplaceSurface(prepared.observations());
    var slope = new double[point.length];
    surface.at(point, slope);
    double step = 1e-5;
    for (int j = 0; j < point.length; j++) {
      var moved = point.clone();
      moved[j] = point[j] + step;
      double up = surface.at(moved, new double[point.length]);
      moved[j] = point[j] - step;
      double down = surface.at(moved, new double[point.length]);
      assertThat(slope[j]).as("parameter " + j).isCloseTo((up - down) / (2 * step), within(2e-5));
    }
  }
}
