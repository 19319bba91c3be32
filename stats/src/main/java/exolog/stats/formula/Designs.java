package exolog.stats.formula;

import exolog.stats.formula.Building.Built;
import exolog.stats.formula.Building.CannotBuild;
import exolog.stats.mixed.Design;
import exolog.stats.mixed.Grouping;
import exolog.stats.table.CsvColumns;
import exolog.stats.table.CsvColumns.Kind;
import exolog.stats.table.CsvProblem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/** The front door: applies a formula to a CSV file. */
public final class Designs {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private final Columns columns;
  private final String file;
  private final Formula formula;
  private final RandomGroups groups;
  private final Map<String, Column> read = new LinkedHashMap<>();

  private Designs(Columns columns, String file, Formula formula, RandomGroups groups) {
    this.columns = columns;
    this.file = file;
    this.formula = formula;
    this.groups = groups;
  }

  /** The file's rows as a design, or the first reason why there is none. */
  public static Building build(Path path, Formula formula) {
    var groups = RandomGroups.of(formula);
    if (!groups.problem().isEmpty()) {
      return new CannotBuild(groups.problem());
    }
    var numbers = numbers(formula, groups);
    var wanted = new LinkedHashMap<String, Kind>();
    var twice = new LinkedHashMap<String, Kind>();
    for (var name : groups.columns()) {
      (numbers.contains(name) ? twice : wanted).put(name, Kind.LEVELS);
    }
    numbers.forEach(name -> wanted.put(name, Kind.EITHER));
    return switch (CsvColumns.read(path, wanted)) {
      case CsvProblem problem -> new CannotBuild(problem.sentence());
      case CsvColumns first ->
          switch (twice.isEmpty() ? first : CsvColumns.read(path, twice)) {
            case CsvProblem problem -> new CannotBuild(problem.sentence());
            case CsvColumns second ->
                new Designs(new FileColumns(first, second), first.file(), formula, groups).build();
          };
    };
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Columns that are read as numbers if they are such. */
  private static SequencedSet<String> numbers(Formula formula, RandomGroups groups) {
    SequencedSet<String> names = new LinkedHashSet<>();
    names.add(formula.outcome());
    FixedTerms.of(formula.fixed()).terms().forEach(names::addAll);
    groups.slopes().values().forEach(names::addAll);
    if (formula.weights() != null) {
      names.add(formula.weights());
    }
    return names;
  }

  private Building build() {
    SequencedSet<String> numeric = new LinkedHashSet<>();
    numeric.add(formula.outcome());
    groups.slopes().values().forEach(numeric::addAll);
    if (formula.weights() != null) {
      numeric.add(formula.weights());
    }
    for (var name : numeric) {
      if (column(name) instanceof Column.Words(String[] levels, int[] _)) {
        return new CannotBuild(
            "%s, column %s: \"%s\" is not a number, and this column must hold numbers. Correct it or name another column."
                .formatted(file, name, firstWord(levels)));
      }
    }
    var design = Design.of(formula.outcome(), numbers(formula.outcome()));
    FixedColumns.add(FixedTerms.of(formula.fixed()), this::column, design);
    if (formula.weights() != null) {
      design.weights(numbers(formula.weights()));
    }
    for (var group : groups.names()) {
      var grouping = grouping(group);
      for (var slope : groups.slopes().getOrDefault(group, List.of())) {
        grouping = grouping.withSlope(slope, numbers(slope));
      }
      design.grouping(grouping);
    }
    return new Built(design.build());
  }

  private static String firstWord(String[] levels) {
    for (var level : levels) {
      if (!isNumber(level)) {
        return level.length() > 40 ? level.substring(0, 40) + "…" : level;
      }
    }
    return "";
  }

  private Grouping grouping(String name) {
    var parts = name.split(":", -1);
    var words = columns.words(parts[0]);
    for (int p = 1; p < parts.length; p++) {
      words = Nesting.within(words, columns.words(parts[p]));
    }
    return Grouping.ofCodes(name, words.levels(), words.codes());
  }

  private Column column(String name) {
    return read.computeIfAbsent(name, columns::column);
  }

  private double[] numbers(String name) {
    return switch (column(name)) {
      case Column.Numbers(double[] values) -> values;
      case Column.Words _ -> throw new IllegalStateException(name + " was to hold numbers");
    };
  }
}
