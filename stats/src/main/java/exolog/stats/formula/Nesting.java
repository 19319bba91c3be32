package exolog.stats.formula;

import java.util.Arrays;
import java.util.HashMap;

/** Levels of one column within those of another: "clinic A:hand 1". */
final class Nesting {
  private Nesting() {}

  static Column.Words within(Column.Words outer, Column.Words inner) {
    int[] codes = new int[outer.rows()];
    var pairs = new HashMap<Long, Integer>();
    var names = new HashMap<Integer, String>();
    for (int r = 0; r < codes.length; r++) {
      int a = outer.codes()[r];
      int b = inner.codes()[r];
      if (a < 0 || b < 0) {
        codes[r] = -1;
        continue;
      }
      codes[r] = pairs.computeIfAbsent((long) a << 32 | b, _ -> pairs.size());
      names.putIfAbsent(codes[r], outer.levels()[a] + ":" + inner.levels()[b]);
    }
    var levels = new String[pairs.size()];
    names.forEach((code, name) -> levels[code] = name);
    return sorted(levels, codes);
  }

  private static Column.Words sorted(String[] levels, int[] codes) {
    var ordered = levels.clone();
    Arrays.sort(ordered);
    int[] to = new int[levels.length];
    for (int l = 0; l < levels.length; l++) {
      to[l] = Arrays.binarySearch(ordered, levels[l]);
    }
    int[] moved = new int[codes.length];
    for (int r = 0; r < codes.length; r++) {
      moved[r] = codes[r] < 0 ? -1 : to[codes[r]];
    }
    return new Column.Words(ordered, moved);
  }
}
