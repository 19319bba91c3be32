package exolog.stats.mixed;

import java.util.Arrays;
import java.util.List;

/**
 * The levels that complete rows mention, sorted by name so that results do not depend on the order
 * in which a file or a clinic came.
 *
 * @param code from the grouping's level index to the sorted one; -1 for a level never seen
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LevelCodes(List<String> levels, int[] code) {

  static LevelCodes of(Grouping grouping, int[] rows) {
    boolean[] seen = new boolean[grouping.levelCount()];
    for (int r : rows) {
      for (int e = grouping.from(r); e < grouping.to(r); e++) {
        seen[grouping.levelOf(e)] = true;
      }
    }
    int count = 0;
    var present = new String[seen.length];
    for (int l = 0; l < seen.length; l++) {
      if (seen[l]) {
        present[count++] = grouping.level(l);
      }
    }
    var sorted = Arrays.copyOf(present, count);
    boolean inOrder = isSorted(sorted);
    if (!inOrder) {
      Arrays.sort(sorted);
    }
    int[] code = new int[seen.length];
    int next = 0;
    for (int l = 0; l < seen.length; l++) {
      code[l] = !seen[l] ? -1 : inOrder ? next++ : Arrays.binarySearch(sorted, grouping.level(l));
    }
    return new LevelCodes(List.of(sorted), code);
  }

  private static boolean isSorted(String[] names) {
    for (int i = 1; i < names.length; i++) {
      if (names[i - 1].compareTo(names[i]) >= 0) {
        return false;
      }
    }
    return true;
  }
}
