package exolog.stats.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Unions of row sets, each supernode's from its columns in A and its children's rows. */
final class RowSets {
  private final int[] seenBy;
  private final int[] collected;
  private final List<List<int[]>> children;

  RowSets(int order, int supernodes) {
    seenBy = new int[order];
    collected = new int[order];
    Arrays.fill(seenBy, -1);
    children = new ArrayList<>(supernodes);
    for (int s = 0; s < supernodes; s++) {
      children.add(List.of());
    }
  }

  /** Rows that a finished supernode passes on to its parent. */
  void child(int parent, int[] rows) {
    if (children.get(parent).isEmpty()) {
      children.set(parent, new ArrayList<>());
    }
    children.get(parent).add(rows);
  }

  /** All rows of the supernode of columns start (inclusive) to end (exclusive), ascending. */
  int[] collect(EliminationTree tree, int supernode, int start, int end) {
    int count = 0;
    for (int j = start; j < end; j++) {
      seenBy[j] = supernode;
      collected[count++] = j;
    }
    for (int j = start; j < end; j++) {
      count = add(tree.later(), tree.starts()[j], tree.starts()[j + 1], supernode, count);
    }
    for (var rows : children.get(supernode)) {
      count = add(rows, 0, rows.length, supernode, count);
    }
    children.set(supernode, List.of());
    var rows = Arrays.copyOf(collected, count);
    Arrays.sort(rows);
    return rows;
  }

  private int add(int[] rows, int from, int to, int supernode, int count) {
    int filled = count;
    for (int at = from; at < to; at++) {
      if (seenBy[rows[at]] != supernode) {
        seenBy[rows[at]] = supernode;
        collected[filled++] = rows[at];
      }
    }
    return filled;
  }
}
