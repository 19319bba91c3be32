package exolog.stats.ordinal;

import exolog.stats.algebra.Analysis;
import exolog.stats.algebra.Factored;
import exolog.stats.algebra.SymmetricPattern;
import java.util.Arrays;

/**
 * H = S Z'WZ S + I over all levels, S the standard deviation of each level's grouping: minus the
 * second derivative of the penalised likelihood in the scaled random intercepts. Sparse; two levels
 * meet where an entry has both.
 */
final class Curvature {
  private final Observations data;
  private final Analysis analysis;
  private final double[] values;
  private final double[] inverse;

  /** For each entry the places of its pairs of levels, first with first, second with first, … */
  private final int[] places;

  Curvature(Observations data) {
    this.data = data;
    int pairs = pairs();
    var rows = new int[data.size * pairs];
    var columns = new int[data.size * pairs];
    int at = 0;
    for (int i = 0; i < data.size; i++) {
      for (int f = 0; f < data.groups; f++) {
        for (int g = 0; g <= f; g++) {
          rows[at] = data.level[i * data.groups + f];
          columns[at++] = data.level[i * data.groups + g];
        }
      }
    }
    var pattern = SymmetricPattern.ofPlaces(data.levels, rows, columns, at);
    this.places = new int[at];
    for (int p = 0; p < at; p++) {
      places[p] = pattern.indexOf(rows[p], columns[p]);
    }
    this.analysis = Analysis.of(pattern);
    this.values = new double[pattern.entries()];
    this.inverse = new double[pattern.entries()];
  }

  private int pairs() {
    return data.groups * (data.groups + 1) / 2;
  }

  /**
   * Fills in and factors H.
   *
   * @param sds one a grouping
   */
  Factored factor(Sides sides, double[] sds) {
    Arrays.fill(values, 0);
    for (int l = 0; l < data.levels; l++) {
      values[analysis.pattern().start(l)] = 1;
    }
    int at = 0;
    for (int i = 0; i < data.size; i++) {
      double weight = sides.weight(i);
      for (int f = 0; f < data.groups; f++) {
        for (int g = 0; g <= f; g++) {
          values[places[at++]] += weight * sds[f] * sds[g];
        }
      }
    }
    return analysis.factor(values).orThrow();
  }

  /** z' H⁻¹ z of each entry, z its scaled levels, into {@code leverage}. */
  void leverages(Factored factored, double[] sds, double[] leverage) {
    factored.selectedInverse(inverse);
    int at = 0;
    for (int i = 0; i < data.size; i++) {
      double sum = 0;
      for (int f = 0; f < data.groups; f++) {
        for (int g = 0; g <= f; g++) {
          sum += (f == g ? 1 : 2) * inverse[places[at++]] * sds[f] * sds[g];
        }
      }
      leverage[i] = sum;
    }
  }

  /** The diagonal of H⁻¹ after {@link #leverages}. */
  double inverseOf(int level) {
    return inverse[analysis.pattern().start(level)];
  }
}
