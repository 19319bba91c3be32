package exolog.stats.ordinal;

/**
 * What the kernel works on: one entry for each (row, category) that was answered. Columns are
 * centred and scaled; levels of all groupings are numbered through.
 */
final class Observations {
  final int size;
  final int categories;
  final int columns;
  final int groups;

  /** How many levels the groupings have together. */
  final int levels;

  /** The category answered, 0 to categories - 1, and how often. */
  final int[] answer;

  final double[] count;

  /** size x columns, by entry. */
  final double[] x;

  /** size x groups, by entry. */
  final int[] level;

  /** For each level its grouping. */
  final int[] groupOf;

  Observations(
      int categories,
      int[] answer,
      double[] count,
      int columns,
      double[] x,
      int[] level,
      int[] groupOf) {
    this.size = answer.length;
    this.categories = categories;
    this.answer = answer;
    this.count = count;
    this.columns = columns;
    this.x = x;
    this.groups = size == 0 ? 0 : level.length / size;
    this.level = level;
    this.levels = groupOf.length;
    this.groupOf = groupOf;
  }

  int thresholds() {
    return categories - 1;
  }

  /** Without random intercepts. */
  Observations ungrouped() {
    return new Observations(categories, answer, count, columns, x, new int[0], new int[0]);
  }

  /** Without one grouping. */
  Observations without(int group) {
    var renumbered = new int[levels];
    int kept = 0;
    for (int l = 0; l < levels; l++) {
      renumbered[l] = groupOf[l] == group ? -1 : kept++;
    }
    var fewer = new int[size * (groups - 1)];
    int at = 0;
    for (int l : level) {
      if (renumbered[l] >= 0) {
        fewer[at++] = renumbered[l];
      }
    }
    var groupOfKept = new int[kept];
    for (int l = 0; l < levels; l++) {
      if (renumbered[l] >= 0) {
        groupOfKept[renumbered[l]] = groupOf[l] > group ? groupOf[l] - 1 : groupOf[l];
      }
    }
    return new Observations(categories, answer, count, columns, x, fewer, groupOfKept);
  }

  /** How often each category was answered. */
  double[] totals() {
    var totals = new double[categories];
    for (int i = 0; i < size; i++) {
      totals[answer[i]] += count[i];
    }
    return totals;
  }
}
