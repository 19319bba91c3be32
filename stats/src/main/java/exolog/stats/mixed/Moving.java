package exolog.stats.mixed;

import java.util.Collections;

/**
 * One part's levels renumbered into a layout that knows more of them.
 *
 * @param columns new number of each column of u, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Moving(int[] columns, Patients patients, Pattern pairs) {

  static Moving into(Statistics part, Layout joined) {
    int[] columns = new int[part.layout.q()];
    int[] offsets = joined.offsets();
    int at = 0;
    int[] patientLevels = part.open.level().clone();
    for (int f = 0; f < offsets.length; f++) {
      var from = part.layout.groups().get(f);
      var to = joined.groups().get(f).levels();
      for (int l = 0; l < from.levels().size(); l++) {
        int level = Collections.binarySearch(to, from.levels().get(l));
        if (f == joined.eliminated()) {
          patientLevels[l] = level;
          continue;
        }
        for (int t = 0; t < from.width(); t++) {
          columns[at++] = offsets[f] + level * from.width() + t;
        }
      }
    }
    return new Moving(
        columns,
        part.open.renumbered(patientLevels, columns),
        part.pattern.spread(joined.q(), columns));
  }

  /** From the part's flat vectors to the joined ones. */
  int[] map(Pattern from, Pattern to) {
    return from.into(to, columns, identity(from.d));
  }

  static int[] identity(int size) {
    int[] same = new int[size];
    for (int i = 0; i < size; i++) {
      same[i] = i;
    }
    return same;
  }

  static void add(double[] from, int[] map, double[] to) {
    for (int i = 0; i < map.length; i++) {
      if (map[i] >= 0) {
        to[map[i]] += from[i];
      }
    }
  }
}
