package exolog.stats.formula;

import exolog.stats.formula.Building.Built;
import exolog.stats.formula.Building.CannotBuild;
import exolog.stats.mixed.Design;
import exolog.stats.mixed.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** The front door: applies a formula to a table. */
public final class Designs {
  private final Columns table;
  private final Formula formula;
  private final FixedTerms terms;
  private final SequencedSet<String> groups = new LinkedHashSet<>();
  private final Map<String, List<String>> slopes = new LinkedHashMap<>();
  private final Map<String, Column> read = new LinkedHashMap<>();

  private Designs(Columns table, Formula formula) {
    this.table = table;
    this.formula = formula;
    this.terms = FixedTerms.of(formula.fixed());
  }

  /** The rows as a design, or the first reason why there is none. */
  public static Building build(Columns table, Formula formula) {
    return new Designs(table, formula).build();
  }

  private Building build() {
    for (var written : formula.random()) {
      addGroups(written.strip());
    }
    for (var written : formula.slopes()) {
      int colon = written.lastIndexOf(':');
      if (colon < 1 || colon == written.length() - 1) {
        return new CannotBuild(
            "The slope \"%s\" does not say group and column, for example patient:weeks."
                .formatted(written));
      }
      var group = written.substring(0, colon).strip();
      groups.add(group);
      slopes
          .computeIfAbsent(group, _ -> new ArrayList<>())
          .add(written.substring(colon + 1).strip());
    }
    var absent = absent();
    if (!absent.isEmpty()) {
      return new CannotBuild(
          "%s: there is no column %s. The header names %s. Correct the header or name another column."
              .formatted(table.name(), String.join(", ", absent), listed(table.names())));
    }
    var words = wordsForNumbers();
    return words.isEmpty() ? built() : new CannotBuild(words);
  }

  private void addGroups(String written) {
    var nested = written.split("/", -1);
    var name = "";
    for (var part : nested) {
      name = name.isEmpty() ? part.strip() : name + ":" + part.strip();
      groups.add(name);
    }
  }

  private List<String> absent() {
    SequencedSet<String> wanted = new LinkedHashSet<>();
    wanted.add(formula.outcome());
    terms.terms().forEach(wanted::addAll);
    groups.forEach(group -> wanted.addAll(List.of(group.split(":", -1))));
    slopes.values().forEach(wanted::addAll);
    if (formula.weights() != null) {
      wanted.add(formula.weights());
    }
    wanted.removeAll(table.names());
    return List.copyOf(wanted);
  }

  private String wordsForNumbers() {
    var numeric = new ArrayList<String>();
    numeric.add(formula.outcome());
    slopes.values().forEach(numeric::addAll);
    if (formula.weights() != null) {
      numeric.add(formula.weights());
    }
    for (var name : numeric) {
      if (column(name) instanceof Column.Words(String[] levels, int[] _)) {
        return "%s, column %s: \"%s\" is not a number, and this column must hold numbers. Correct it or name another column."
            .formatted(table.name(), name, levels.length == 0 ? "" : firstWord(levels));
      }
    }
    return "";
  }

  private static String firstWord(String[] levels) {
    for (var level : levels) {
      if (!level.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
        return level.length() > 40 ? level.substring(0, 40) + "…" : level;
      }
    }
    return levels[0];
  }

  private Building built() {
    var design = Design.of(formula.outcome(), numbers(formula.outcome()));
    FixedColumns.add(terms, this::column, design);
    if (formula.weights() != null) {
      design.weights(numbers(formula.weights()));
    }
    for (var group : groups) {
      var grouping = grouping(group);
      for (var slope : slopes.getOrDefault(group, List.of())) {
        grouping = grouping.withSlope(slope, numbers(slope));
      }
      design.grouping(grouping);
    }
    return new Built(design.build());
  }

  private Grouping grouping(String name) {
    var parts = name.split(":", -1);
    var words = table.words(parts[0]);
    for (int p = 1; p < parts.length; p++) {
      words = Nesting.within(words, table.words(parts[p]));
    }
    return Grouping.ofCodes(name, words.levels(), words.codes());
  }

  private Column column(String name) {
    return read.computeIfAbsent(name, table::column);
  }

  private double[] numbers(String name) {
    return switch (column(name)) {
      case Column.Numbers(double[] values) -> values;
      case Column.Words _ -> throw new IllegalStateException(name + " was to hold numbers");
    };
  }

  private static String listed(List<String> names) {
    int most = 12;
    var first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() <= most ? first : first + " and " + (names.size() - most) + " more";
  }
}
