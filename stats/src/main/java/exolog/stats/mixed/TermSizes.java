package exolog.stats.mixed;

import java.util.Arrays;

/**
 * How large a random term's column usually is: the root of what one unit of its variance adds to
 * the variance of a row, over all rows. It is 1 for an intercept; for a multiple membership it
 * counts that a row's shares of one level add up first. So a prior on ratios means the same whether
 * exposure is in sessions or in milligrams. In scaled units.
 */
final class TermSizes {
  private final Statistics statistics;

  TermSizes(Statistics statistics) {
    this.statistics = statistics;
  }

  double[] of(int group) {
    double[] squares = group == statistics.layout.eliminated() ? ofPatients() : ofLevels(group);
    return Arrays.stream(squares).map(sum -> Math.sqrt(sum / statistics.n())).toArray();
  }

  private double[] ofLevels(int group) {
    var described = statistics.layout.groups().get(group);
    int width = described.width();
    int first = statistics.layout.offsets()[group];
    double[] squares = new double[width];
    for (int j = 0; j < described.columns(); j++) {
      squares[j % width] += statistics.total[statistics.pattern.start[first + j]];
    }
    return squares;
  }

  private double[] ofPatients() {
    var open = statistics.open;
    int triangle = Patients.triangle(statistics.layout.k());
    double[] squares = new double[statistics.layout.k()];
    for (int i = 0; i < open.count(); i++) {
      add(open.squares(), i * triangle, 1, squares);
    }
    statistics.closed.groups.forEach(
        (key, sums) -> add(key.squares(), 0, sums.patients(), squares));
    return squares;
  }

  /** Adds the diagonal of a lower triangle. */
  private static void add(double[] triangle, int from, long times, double[] into) {
    for (int t = 0; t < into.length; t++) {
      into[t] += times * triangle[from + t * (t + 3) / 2];
    }
  }
}
