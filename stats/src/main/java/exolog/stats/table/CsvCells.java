package exolog.stats.table;

import exolog.stats.table.CsvColumns.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where cells go: one thread's view of the arrays that both fill, each its own rows. The second
 * thread writes its codes as -2 - code, so that they can be told apart afterwards.
 */
final class CsvCells {
  static final int MISSING = -1;
  private static final int[] NONE = {};
  private static final Set<String> NOT_FINITE =
      Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

  private final CsvTarget target;
  private final boolean second;
  private final CsvLevelTable[] tables;
  private final boolean[] isNumber;
  private final int[][] codes;
  private final double[][] values;
  private final Set<String> names = new LinkedHashSet<>();
  private @Nullable CsvProblem problem;

  CsvCells(CsvTarget target, boolean second) {
    this.target = target;
    this.second = second;
    int columns = target.columns();
    this.tables = new CsvLevelTable[columns];
    this.isNumber = new boolean[columns];
    this.codes = new int[columns][];
    this.values = new double[columns][];
    for (int c = 0; c < columns; c++) {
      tables[c] = new CsvLevelTable();
      isNumber[c] = target.values(c) != null;
      codes[c] = target.codes(c) == null ? NONE : target.codes(c);
      values[c] = target.values(c);
    }
  }

  int columns() {
    return tables.length;
  }

  CsvLevelTable table(int column) {
    return tables[column];
  }

  /** Columns asked as either in which a cell was no number. */
  Set<String> names() {
    return names;
  }

  boolean hasProblem() {
    return problem != null;
  }

  @Nullable CsvProblem problem() {
    return problem;
  }

  void problem(CsvProblem met) {
    problem = met;
  }

  boolean isNumber(int column) {
    return isNumber[column];
  }

  void number(int column, int row, double value) {
    values[column][row] = value;
  }

  void level(int column, int row, byte[] bytes, int from, int to, int hash) {
    if (codes[column].length == 0) {
      return;
    }
    if (isMissing(bytes, from, to)) {
      codes[column][row] = MISSING;
      return;
    }
    int code = tables[column].code(bytes, from, to, hash, row);
    codes[column][row] = second ? -2 - code : code;
  }

  /** A number's cell as text; false when it is a problem to be worded by the strict parser. */
  boolean text(int column, int row, String text) {
    var stripped = text.strip();
    double value = Double.NaN;
    if (CsvRow.isNumber(stripped)) {
      value = Double.parseDouble(stripped);
      if (Double.isInfinite(value) && target.kind(column) != Kind.EITHER) {
        return false;
      }
    } else if (!isMissing(stripped, target.kind(column))) {
      if (target.kind(column) != Kind.EITHER) {
        return false;
      }
      names.add(target.name(column));
    }
    number(column, row, value);
    return true;
  }

  /** A row from the strict parser. */
  void row(CsvRow parsed, int row) {
    for (int c = 0; c < columns() && problem == null; c++) {
      var text = parsed.text(target.name(c));
      if (!isNumber(c)) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        level(c, row, bytes, 0, bytes.length, CsvLevelTable.hash(bytes, 0, bytes.length));
      } else if (!text(c, row, text) && parsed.number(target.name(c)) instanceof CsvProblem met) {
        problem = met;
      }
    }
  }

  private static boolean isMissing(byte[] bytes, int from, int to) {
    if (to - from == 2 && bytes[from] == 'N' && bytes[from + 1] == 'A') {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (bytes[at] != ' ' && bytes[at] != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isMissing(String text, @Nullable Kind kind) {
    return text.isEmpty()
        || text.equals("NA")
        || (kind != Kind.NUMBERS && NOT_FINITE.contains(text.toLowerCase(Locale.ROOT)));
  }
}
