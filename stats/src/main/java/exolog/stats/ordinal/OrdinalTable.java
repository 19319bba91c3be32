package exolog.stats.ordinal;

import exolog.stats.ordinal.OrdinalReading.Read;
import exolog.stats.ordinal.OrdinalReading.Refused;
import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies a formula to a CSV table. An empty cell and NA are missing. */
public final class OrdinalTable {
  private final CsvTable table;
  private final OrdinalFormula formula;

  private OrdinalTable(CsvTable table, OrdinalFormula formula) {
    this.table = table;
    this.formula = formula;
  }

  public static OrdinalReading read(CsvTable table, OrdinalFormula formula) {
    return new OrdinalTable(table, formula).read();
  }

  private OrdinalReading read() {
    var absent = table.missing(columns().toArray(String[]::new));
    if (absent.isPresent()) {
      return new Refused(absent.get().sentence());
    }
    return switch (formula.asked() == null ? answers() : counts(formula.asked())) {
      case Refused refused -> refused;
      case Read(OrdinalDesign design) -> {
        for (var term : formula.fixed()) {
          for (var column : products(term).entrySet()) {
            design = design.column(column.getKey(), column.getValue());
          }
        }
        for (var group : groups()) {
          design = design.grouping(group, levels(group));
        }
        yield new Read(design);
      }
    };
  }

  private Set<String> columns() {
    var columns = new LinkedHashSet<String>();
    columns.add(formula.outcome());
    if (formula.asked() != null) {
      columns.add(formula.asked());
    }
    formula.fixed().forEach(term -> columns.addAll(List.of(term.split(":", -1))));
    formula.random().forEach(term -> columns.addAll(List.of(term.split("/", -1))));
    return columns;
  }

  private OrdinalReading answers() {
    var given = texts(formula.outcome());
    var order = order(given);
    if (order == null) {
      return new Refused(
          "%s, column %s: the answers are words (%s). Say their order, lowest first, for example --order worse,same,better."
              .formatted(table.file(), formula.outcome(), distinct(given)));
    }
    var answers = new int[given.size()];
    for (int i = 0; i < answers.length; i++) {
      var text = given.get(i);
      answers[i] = text == null ? -1 : order.indexOf(text);
      if (text != null && answers[i] < 0) {
        return new Refused(
            table
                .rows()
                .get(i)
                .problem(
                    formula.outcome(),
                    "\"%s\" is not among the categories %s. Correct it or add it to the order."
                        .formatted(text, String.join(", ", order)))
                .sentence());
      }
    }
    return new Read(OrdinalDesign.ofAnswers(formula.outcome(), order, answers));
  }

  private OrdinalReading counts(String asked) {
    var yes = numbers(formula.outcome());
    var all = numbers(asked);
    if (yes == null || all == null) {
      return new Refused(
          "%s: the columns %s and %s must hold numbers of people. Correct them or name others."
              .formatted(table.file(), formula.outcome(), asked));
    }
    return new Read(OrdinalDesign.ofCounts(formula.outcome(), yes, all));
  }

  /** As asked; else numbers rising; else two words by the alphabet; else null. */
  private @Nullable List<String> order(List<@Nullable String> given) {
    if (!formula.order().isEmpty()) {
      return formula.order();
    }
    var distinct = given.stream().filter(Objects::nonNull).map(String::valueOf).distinct();
    var words = distinct.sorted().toList();
    if (numbers(formula.outcome()) != null) {
      return words.stream()
          .sorted((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
          .toList();
    }
    return words.size() <= 2 ? words : null;
  }

  /** Columns of a term: numbers as they are, words one column for each but the first. */
  private Map<String, double[]> products(String term) {
    Map<String, double[]> products = Map.of("", OrdinalTable.ones(table.rows().size()));
    for (var name : term.split(":", -1)) {
      var next = new LinkedHashMap<String, double[]>();
      for (var before : products.entrySet()) {
        for (var column : contrasts(name).entrySet()) {
          var joined =
              before.getKey().isEmpty() ? column.getKey() : before.getKey() + ":" + column.getKey();
          next.put(joined, times(before.getValue(), column.getValue()));
        }
      }
      products = next;
    }
    return products;
  }

  private Map<String, double[]> contrasts(String name) {
    var contrasts = new LinkedHashMap<String, double[]>();
    var numbers = numbers(name);
    if (numbers != null) {
      contrasts.put(name, numbers);
      return contrasts;
    }
    var given = texts(name);
    var words = new TreeSet<String>();
    given.stream().filter(Objects::nonNull).forEach(word -> words.add(String.valueOf(word)));
    words.stream()
        .skip(1)
        .forEach(word ->
            contrasts.put(
                name + word,
                given.stream()
                    .mapToDouble(text -> text == null ? Double.NaN : text.equals(word) ? 1 : 0)
                    .toArray()));
    return contrasts;
  }

  private Set<String> groups() {
    var groups = new LinkedHashSet<String>();
    for (var term : formula.random()) {
      var name = new StringBuilder();
      for (var part : term.split("/", -1)) {
        groups.add(name.append(name.isEmpty() ? "" : "/").append(part).toString());
      }
    }
    return groups;
  }

  private List<@Nullable String> levels(String group) {
    var levels = new ArrayList<@Nullable String>();
    var parts = List.of(group.split("/", -1));
    for (var row : table.rows()) {
      boolean whole = parts.stream().noneMatch(part -> isMissing(row.text(part)));
      levels.add(
          whole
              ? parts.stream().map(part -> row.text(part).strip()).collect(Collectors.joining("/"))
              : null);
    }
    return levels;
  }

  /** Null where a cell holds something that is neither a number nor missing. */
  private double @Nullable [] numbers(String column) {
    var numbers = new double[table.rows().size()];
    for (int i = 0; i < numbers.length; i++) {
      var row = table.rows().get(i);
      if (isMissing(row.text(column))) {
        numbers[i] = Double.NaN;
        continue;
      }
      switch (row.number(column)) {
        case CsvNumber.Value(double value) -> numbers[i] = value;
        case CsvNumber.Blank() -> numbers[i] = Double.NaN;
        case CsvProblem _ -> {
          return null;
        }
      }
    }
    return numbers;
  }

  private List<@Nullable String> texts(String column) {
    var texts = new ArrayList<@Nullable String>();
    for (var row : table.rows()) {
      var text = row.text(column).strip();
      texts.add(isMissing(text) ? null : text);
    }
    return texts;
  }

  private static boolean isMissing(String text) {
    return text.isBlank() || text.strip().equals("NA");
  }

  private static String distinct(List<@Nullable String> given) {
    return given.stream()
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .distinct()
        .sorted()
        .limit(8)
        .collect(Collectors.joining(", "));
  }

  private static double[] ones(int rows) {
    var ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] times(double[] a, double[] b) {
    var product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }
}
