package exolog.stats.mixed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rows have everything, as lme4's na.omit: a row is left out when its outcome, a column, a
 * weight or a level is missing or not finite.
 *
 * @param rows indices of the complete rows
 * @param missing how many rows each column alone or first costs, by its name
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompleteRows(int[] rows, Map<String, Long> missing) {

  static CompleteRows of(Design design) {
    var missing = new LinkedHashMap<String, Long>();
    int[] rows = new int[design.rows()];
    int kept = 0;
    for (int r = 0; r < rows.length; r++) {
      var absent = firstAbsent(design, r);
      if (absent.isEmpty()) {
        rows[kept++] = r;
      } else {
        missing.merge(absent, 1L, Long::sum);
      }
    }
    return new CompleteRows(Arrays.copyOf(rows, kept), missing);
  }

  /** Name of the first column that has nothing to say about the row; empty when all do. */
  private static String firstAbsent(Design design, int row) {
    if (!Double.isFinite(design.outcome(row))) {
      return design.outcomeName();
    }
    for (int j = 0; j < design.fixedNames().size(); j++) {
      if (!Double.isFinite(design.fixed(j, row))) {
        return design.fixedNames().get(j);
      }
    }
    if (!(design.weight(row) > 0 && Double.isFinite(design.weight(row)))) {
      return "weights";
    }
    for (var grouping : design.groupings()) {
      if (!isComplete(grouping, row)) {
        return grouping.name();
      }
    }
    return "";
  }

  private static boolean isComplete(Grouping grouping, int row) {
    for (int e = grouping.from(row); e < grouping.to(row); e++) {
      if (grouping.levelOf(e) < 0) {
        return false;
      }
      for (int t = 0; t < grouping.width(); t++) {
        if (!Double.isFinite(grouping.value(e, t))) {
          return false;
        }
      }
    }
    return true;
  }
}
