package exolog.stats.mixed;

import exolog.stats.algebra.DenseCholesky;

/**
 * Terms of which nothing is left beside the fixed columns: the column of every level lies in their
 * span ({@code x:lot} fixed beside a random slope of x by lot). Such a variance, and its
 * correlations, are no part of the restricted likelihood; a search along them never ends.
 */
final class Spanned {
  /** Of a column's own square, what the fixed columns leave of it. */
  private static final double NOTHING = 1e-10;

  private final Statistics statistics;
  private final int[] kept;
  private final DenseCholesky fixed;

  /**
   * @param kept fixed columns that do not determine each other
   */
  Spanned(Statistics statistics, int[] kept) {
    this.statistics = statistics;
    this.kept = kept;
    this.fixed = new DenseCholesky(kept.length);
    var pattern = statistics.pattern;
    double[] squares = new double[kept.length * kept.length];
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        squares[j * kept.length + i] = statistics.total[pattern.square(kept[i], kept[j])];
      }
    }
    fixed.factor(squares);
  }

  /** Whether the fixed columns tell all levels of this group apart in this term. */
  boolean is(int group, int term, long levels) {
    if (levels > kept.length) {
      return false; // p columns span at most p levels
    }
    return group == statistics.layout.eliminated()
        ? ofPatients(term)
        : ofColumns(
            statistics.layout.groups().get(group), statistics.layout.offsets()[group], term);
  }

  private boolean ofColumns(Layout.Group group, int offset, int term) {
    var pattern = statistics.pattern;
    double[] cross = new double[kept.length];
    for (int level = 0; level < group.levels().size(); level++) {
      int column = offset + level * group.width() + term;
      for (int j = 0; j < kept.length; j++) {
        cross[j] = statistics.total[pattern.cross(column, kept[j])];
      }
      if (leaves(statistics.total[pattern.start[column]], cross)) {
        return false;
      }
    }
    return true;
  }

  private boolean ofPatients(int term) {
    var open = statistics.open;
    if (statistics.closed.patients() > 0) {
      return false;
    }
    int square = Patients.triangle(term + 1) - 1;
    double[] cross = new double[kept.length];
    for (int i = 0; i < open.count(); i++) {
      for (int j = 0; j < kept.length; j++) {
        cross[j] = open.dense()[(i * open.k() + term) * open.d() + kept[j]];
      }
      if (leaves(open.squares()[i * Patients.triangle(open.k()) + square], cross)) {
        return false;
      }
    }
    return true;
  }

  /** Whether z'z - z'X(X'X)^-1 X'z is more than rounding. */
  private boolean leaves(double own, double[] cross) {
    fixed.forward(cross, 1);
    double rest = own;
    for (double c : cross) {
      rest -= c * c;
    }
    return rest > NOTHING * own;
  }
}
