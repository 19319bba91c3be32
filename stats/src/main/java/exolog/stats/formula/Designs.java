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
import java.util.List;
import java.util.Map;

/** The front door: applies a formula to a CSV file. */
public final class Designs {
  private final Columns columns;
  private final Formula formula;
  private final RandomGroups groups;
  private final Map<String, Column> read = new LinkedHashMap<>();

  private Designs(Columns columns, Formula formula, RandomGroups groups) {
    this.columns = columns;
    this.formula = formula;
    this.groups = groups;
  }

  /** The file's rows as a design, or the first reason why there is none. */
  public static Building build(Path path, Formula formula) {
    var groups = RandomGroups.of(formula);
    if (!groups.problem().isEmpty()) {
      return new CannotBuild(groups.problem());
    }
    var wanted = values(formula, groups);
    var twice = new LinkedHashMap<String, Kind>();
    for (var name : groups.columns()) {
      (wanted.containsKey(name) ? twice : wanted).putIfAbsent(name, Kind.LEVELS);
    }
    return switch (CsvColumns.read(path, wanted)) {
      case CsvProblem problem -> new CannotBuild(problem.sentence());
      case CsvColumns first ->
          switch (twice.isEmpty() ? first : CsvColumns.read(path, twice)) {
            case CsvProblem problem -> new CannotBuild(problem.sentence());
            case CsvColumns second ->
                new Built(new Designs(new FileColumns(first, second), formula, groups).design());
          };
    };
  }

  /** Columns whose cells are values; only those of the fixed part may be words. */
  private static Map<String, Kind> values(Formula formula, RandomGroups groups) {
    var kinds = new LinkedHashMap<String, Kind>();
    kinds.put(formula.outcome(), Kind.READINGS);
    groups.slopes().values().forEach(names -> names.forEach(n -> kinds.put(n, Kind.READINGS)));
    if (formula.weights() != null) {
      kinds.put(formula.weights(), Kind.READINGS);
    }
    for (var term : FixedTerms.of(formula.fixed()).terms()) {
      term.forEach(name -> kinds.putIfAbsent(name, Kind.EITHER));
    }
    return kinds;
  }

  private Design design() {
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
    return design.build();
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
