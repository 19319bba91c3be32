package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fitted: for each row how often each category was answered, the columns that may
 * explain it and the groupings that rows share. Immutable; every array is copied.
 *
 * <p>A missing answer is -1 (or a count that is not a number), a missing value NaN, a missing level
 * null or blank: such rows are left out of the fit and counted.
 */
public final class OrdinalDesign {
  /** A named explaining column, one value a row. */
  static final class Column {
    final String name;
    final double[] values;

    Column(String name, double[] values) {
      this.name = name;
      this.values = values;
    }
  }

  /** A named grouping, one level a row. */
  record Grouping(String name, List<@Nullable String> levels) {}

  private final String outcome;
  private final List<String> categories;
  private final double[] counts;
  private final List<Column> columns;
  private final List<Grouping> groupings;

  private OrdinalDesign(
      String outcome,
      List<String> categories,
      double[] counts,
      List<Column> columns,
      List<Grouping> groupings) {
    this.outcome = outcome;
    this.categories = List.copyOf(categories);
    this.counts = counts;
    this.columns = List.copyOf(columns);
    this.groupings = List.copyOf(groupings);
  }

  /**
   * One answer a row.
   *
   * @param categories in rising order; a yes/no measure has two, the "yes" last
   * @param answers positions in {@code categories}, -1 where none was given
   */
  public static OrdinalDesign ofAnswers(String outcome, List<String> categories, int[] answers) {
    int k = categories.size();
    var counts = new double[answers.length * k];
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] >= k) {
        throw new IllegalArgumentException(
            "Row " + (i + 1) + " has answer " + answers[i] + " of " + k + " categories.");
      }
      if (answers[i] >= 0) {
        counts[i * k + answers[i]] = 1;
      }
    }
    return new OrdinalDesign(outcome, categories, counts, List.of(), List.of());
  }

  /**
   * How many of a row's people answered yes, of how many asked.
   *
   * @param yes whole numbers from 0 to {@code asked}; NaN in either where it is not known
   */
  public static OrdinalDesign ofCounts(String outcome, double[] yes, double[] asked) {
    requireLength(asked.length, yes.length, "numbers of people asked");
    var counts = new double[yes.length * 2];
    for (int i = 0; i < yes.length; i++) {
      counts[2 * i] = asked[i] - yes[i];
      counts[2 * i + 1] = yes[i];
    }
    return new OrdinalDesign(outcome, List.of("no", "yes"), counts, List.of(), List.of());
  }

  /** With one more explaining column; no column for the constant, which is always there. */
  public OrdinalDesign column(String name, double... values) {
    requireLength(values.length, rows(), "values in " + name);
    var more = new ArrayList<>(columns);
    more.add(new Column(name, values.clone()));
    return new OrdinalDesign(outcome, categories, counts, more, groupings);
  }

  /** With one more grouping whose levels get a random intercept; crossed or nested as they come. */
  public OrdinalDesign grouping(String name, List<? extends @Nullable String> levels) {
    requireLength(levels.size(), rows(), "levels in " + name);
    var more = new ArrayList<>(groupings);
    more.add(new Grouping(name, Collections.unmodifiableList(new ArrayList<>(levels))));
    return new OrdinalDesign(outcome, categories, counts, columns, more);
  }

  public String outcome() {
    return outcome;
  }

  public List<String> categories() {
    return categories;
  }

  public int rows() {
    return categories.isEmpty() ? 0 : counts.length / categories.size();
  }

  double count(int row, int category) {
    return counts[row * categories.size() + category];
  }

  List<Column> columns() {
    return columns;
  }

  List<Grouping> groupings() {
    return groupings;
  }

  /** The mean of every column over the rows that have a value there. */
  public Map<String, Double> means() {
    var means = new LinkedHashMap<String, Double>();
    for (var column : columns) {
      means.put(
          column.name, Arrays.stream(column.values).filter(Double::isFinite).average().orElse(0));
    }
    return means;
  }

  /** Whether the row has an answer, every value and every level. */
  boolean isWhole(int row) {
    double sum = 0;
    for (int k = 0; k < categories.size(); k++) {
      sum += count(row, k);
    }
    return sum > 0
        && columns.stream().allMatch(c -> Double.isFinite(c.values[row]))
        && groupings.stream().allMatch(g -> isNamed(g.levels().get(row)));
  }

  int[] wholeRows() {
    var whole = new int[rows()];
    int n = 0;
    for (int i = 0; i < rows(); i++) {
      if (isWhole(i)) {
        whole[n++] = i;
      }
    }
    return Arrays.copyOf(whole, n);
  }

  private static boolean isNamed(@Nullable String level) {
    return level != null && !level.isBlank();
  }

  private static void requireLength(int length, int rows, String what) {
    if (length != rows) {
      throw new IllegalArgumentException(length + " " + what + " for " + rows + " rows.");
    }
  }
}
