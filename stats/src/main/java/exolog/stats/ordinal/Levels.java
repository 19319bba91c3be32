package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The groupings whose spread the rows can tell, with their levels numbered through. */
final class Levels {
  final List<String> groups = new ArrayList<>();

  /** Sorted names of each group's levels. */
  final List<List<String>> names = new ArrayList<>();

  final List<String> messages = new ArrayList<>();

  /** For each kept group the level of each row, from 0 within the group. */
  private final List<int[]> codes = new ArrayList<>();

  /**
   * Goes through the groupings in their order.
   *
   * @param rows those that take part
   * @param single whether every row holds one answer only
   */
  Levels(List<OrdinalDesign.Grouping> groupings, int[] rows, boolean single) {
    for (var grouping : groupings) {
      consider(grouping, rows, single);
    }
  }

  private void consider(OrdinalDesign.Grouping grouping, int[] rows, boolean single) {
    var numbered = new TreeMap<String, Integer>();
    for (int row : rows) {
      numbered.put(levelOf(grouping, row), 0);
    }
    int next = 0;
    for (var entry : numbered.entrySet()) {
      entry.setValue(next++);
    }
    if (next == 1) {
      messages.add(
          "%s has one level (%s): how far its levels lie apart cannot be told. It is left out."
              .formatted(grouping.name(), numbered.firstKey()));
      return;
    }
    if (next == rows.length && single) {
      messages.add(
          "Every row has its own %s: its spread cannot be told from the chance in one answer. It is left out."
              .formatted(grouping.name()));
      return;
    }
    int[] code = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      code[i] = Objects.requireNonNull(numbered.get(levelOf(grouping, rows[i])));
    }
    for (int g = 0; g < groups.size(); g++) {
      if (names.get(g).size() == next && isSamePartition(codes.get(g), code)) {
        messages.add(
            "%s and %s part the rows alike (each level of one is one level of the other): only the two together can be told. It stands under %s; %s is left out."
                .formatted(groups.get(g), grouping.name(), groups.get(g), grouping.name()));
        return;
      }
    }
    groups.add(grouping.name());
    names.add(List.copyOf(numbered.keySet()));
    codes.add(code);
  }

  int of(int group, int row) {
    return codes.get(group)[row];
  }

  private static String levelOf(OrdinalDesign.Grouping grouping, int row) {
    return Objects.requireNonNull(grouping.levels().get(row)).strip();
  }

  /** With as many levels on both sides, the pairs met are as many too exactly when they agree. */
  private static boolean isSamePartition(int[] a, int[] b) {
    var pairs = new HashSet<Long>();
    int most = 0;
    for (int i = 0; i < a.length; i++) {
      pairs.add((long) a[i] << 32 | b[i]);
      most = Math.max(most, a[i] + 1);
    }
    return pairs.size() == most;
  }
}
