package exolog.stats.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * The groups of a formula, each once, and their slopes.
 *
 * @param names "a" or "a:b"
 * @param slopes columns by group
 * @param problem why the formula makes no sense; empty when it does
 */
record RandomGroups(SequencedSet<String> names, Map<String, List<String>> slopes, String problem) {

  /** More slopes a group would need more levels than anyone has. */
  private static final int MOST_SLOPES = 2;

  static RandomGroups of(Formula formula) {
    SequencedSet<String> names = new LinkedHashSet<>();
    Map<String, List<String>> slopes = new LinkedHashMap<>();
    for (var written : formula.random()) {
      addNested(written, names);
    }
    var problem = "";
    for (var written : formula.slopes()) {
      int colon = written.lastIndexOf(':');
      if (colon < 1 || colon == written.length() - 1) {
        return new RandomGroups(
            names,
            slopes,
            "The slope \"%s\" does not say group and column, for example patient:weeks."
                .formatted(written));
      }
      var group = written.substring(0, colon).strip();
      names.add(group);
      var columns = slopes.computeIfAbsent(group, _ -> new ArrayList<>());
      columns.add(written.substring(colon + 1).strip());
      if (columns.size() > MOST_SLOPES) {
        problem =
            "%s has the slopes %s, and %d is the most a group can have here. Name fewer."
                .formatted(group, String.join(", ", columns), MOST_SLOPES);
      }
    }
    return new RandomGroups(names, slopes, problem);
  }

  /** "a/b" is a and a:b. */
  private static void addNested(String written, SequencedSet<String> names) {
    var name = "";
    for (var part : written.split("/", -1)) {
      name = name.isEmpty() ? part.strip() : name + ":" + part.strip();
      names.add(name);
    }
  }

  /** Columns whose cells are levels. */
  SequencedSet<String> columns() {
    SequencedSet<String> columns = new LinkedHashSet<>();
    names.forEach(name -> columns.addAll(List.of(name.split(":", -1))));
    return columns;
  }
}
