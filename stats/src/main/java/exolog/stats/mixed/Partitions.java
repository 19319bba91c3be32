package exolog.stats.mixed;

/** Whether two groups with an intercept alone divide the rows alike, told from sums. */
final class Partitions {
  private static final double ROUNDING = 1e-9;

  private Partitions() {}

  /** With as many levels in both: each level of one meets exactly one level of the other. */
  static boolean alike(Statistics statistics, int f, int g) {
    var pattern = statistics.pattern;
    int[] offsets = statistics.layout.offsets();
    int low = Math.min(offsets[f], offsets[g]);
    int high = Math.max(offsets[f], offsets[g]);
    int levels = statistics.layout.groups().get(f).levels().size();
    boolean[] taken = new boolean[levels];
    for (int j = low; j < low + levels; j++) {
      int met = -1;
      for (int id = pattern.start[j]; id < pattern.start[j + 1]; id++) {
        int other = pattern.row[id] - high;
        if (other >= 0 && other < levels && statistics.total[id] != 0) {
          if (met >= 0 || taken[other]) {
            return false;
          }
          met = other;
          taken[other] = true;
        }
      }
    }
    return true;
  }

  /**
   * With as many levels as patients: each level is seen in one patient only, that is, the sum over
   * patients of their squared counts is the squared count.
   */
  static boolean eachInOnePatient(Statistics statistics, int group) {
    var pattern = statistics.pattern;
    int k = statistics.layout.k();
    int first = statistics.layout.offsets()[group];
    int levels = statistics.layout.groups().get(group).levels().size();
    double[] squares = new double[pattern.size()];
    for (var sums : statistics.closed.groups.values()) {
      sums.sums()[0].addTo(squares, 1);
    }
    var open = statistics.open;
    for (int e = 0; e < open.column().length; e++) {
      double count = open.sparse()[e * k];
      squares[pattern.start[open.column()[e]]] += count * count;
    }
    for (int j = first; j < first + levels; j++) {
      double count = statistics.total[pattern.start[j]];
      if (Math.abs(squares[pattern.start[j]] - count * count) > ROUNDING * count * count) {
        return false;
      }
    }
    return true;
  }
}
