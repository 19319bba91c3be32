package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether levels of crossed groups fall into sets that nothing joins, neither a row nor a patient:
 * two clinics with lots of their own. A random effect is still estimated in each, but a difference
 * across sets has only the assumption of one mean behind it.
 */
final class Islands {
  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final Layout layout;
  private final Pattern pattern;

  /** Of each column of u, the group it belongs to and its level's number there. */
  private final int[] groupOf;

  private final int[] levelOf;

  /** Of each column of u, another in the same set; itself at the root. */
  private final int[] parent;

  private Islands(Statistics statistics) {
    layout = statistics.layout;
    pattern = statistics.pattern;
    groupOf = new int[pattern.q];
    levelOf = new int[pattern.q];
    parent = new int[pattern.q];
    Arrays.setAll(parent, j -> j);
    int[] offsets = layout.offsets();
    for (int f = 0; f < offsets.length; f++) {
      for (int c = 0; offsets[f] >= 0 && c < layout.groups().get(f).columns(); c++) {
        groupOf[offsets[f] + c] = f;
        levelOf[offsets[f] + c] = c / layout.groups().get(f).width();
      }
    }
    for (int j = 0; j < pattern.q; j++) {
      for (int id = pattern.start[j]; id < pattern.start[j + 1]; id++) {
        parent[root(pattern.row[id])] = root(j);
      }
    }
  }

  /** What to say, if there is more than one set and the groups are crossed. */
  static Optional<String> words(Statistics statistics) {
    var islands = new Islands(statistics);
    int sets = islands.count();
    return sets > 1 && islands.isCrossed() ? Optional.of(islands.words(sets)) : Optional.empty();
  }

  private int root(int column) {
    int at = column;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private int count() {
    int count = 0;
    for (int j = 0; j < pattern.q; j++) {
      count += parent[j] == j ? 1 : 0;
    }
    return count;
  }

  /** Where one group is nested in the other every set is one level of the outer, by intention. */
  private boolean isCrossed() {
    int groups = layout.groups().size();
    int[] met = new int[pattern.q * groups];
    Arrays.fill(met, NONE);
    boolean[][] several = new boolean[groups][groups];
    for (int j = 0; j < pattern.q; j++) {
      for (int id = pattern.start[j]; id < pattern.start[j + 1]; id++) {
        int i = pattern.row[id];
        if (groupOf[i] == groupOf[j]) {
          if (levelOf[i] != levelOf[j]) {
            return true; // a patient, or a row with shares, meets both
          }
          continue;
        }
        meet(met, several, i, j);
        meet(met, several, j, i);
      }
    }
    for (int f = 0; f < groups; f++) {
      for (int g = 0; g < f; g++) {
        if (several[f][g] && several[g][f]) {
          return true;
        }
      }
    }
    return false;
  }

  private void meet(int[] met, boolean[][] several, int column, int other) {
    int at = column * layout.groups().size() + groupOf[other];
    if (met[at] == NONE || met[at] == levelOf[other]) {
      met[at] = levelOf[other];
    } else {
      met[at] = SEVERAL;
      several[groupOf[column]][groupOf[other]] = true;
    }
  }

  private String words(int sets) {
    int[] size = new int[pattern.q];
    int largest = 0;
    for (int j = 0; j < pattern.q; j++) {
      int root = root(j);
      size[root]++;
      largest = size[root] > size[largest] ? root : largest;
    }
    var held = new ArrayList<String>();
    for (int f = 0; f < layout.groups().size(); f++) {
      if (f != layout.eliminated()) {
        var group = layout.groups().get(f);
        held.add(
            "%d of %d of %s".formatted(levels(f, largest), group.levels().size(), group.name()));
      }
    }
    return "The levels fall into %d sets that no row joins (the largest holds %s): a difference between levels of two sets rests only on the assumption that the sets share one mean."
        .formatted(sets, String.join(", ", held));
  }

  private int levels(int group, int root) {
    int first = layout.offsets()[group];
    int width = layout.groups().get(group).width();
    int count = 0;
    for (int l = 0; l < layout.groups().get(group).levels().size(); l++) {
      count += root(first + l * width) == root ? 1 : 0;
    }
    return count;
  }
}
