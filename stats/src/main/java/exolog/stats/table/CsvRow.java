package exolog.stats.table;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One row, with the line it began on. */
public final class CsvRow implements CsvRowReading {
  // Double.parseDouble alone would also take "NaN", "Infinity", "1d" and hexadecimal.
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

  private final String file;
  private final int line;
  private final Map<String, Integer> positions;
  private final List<String> cells;

  CsvRow(String file, int line, Map<String, Integer> positions, List<String> cells) {
    this.file = file;
    this.line = line;
    this.positions = positions;
    this.cells = List.copyOf(cells);
  }

  /** Counted from 1, as an editor shows it; a row with a line break in quotes spans several. */
  public int line() {
    return line;
  }

  /** The cell exactly as written, without its quotes. */
  public String text(String column) {
    var position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(file + " has no column " + column);
    }
    return cells.get(position);
  }

  public boolean isBlank(String column) {
    return text(column).isBlank();
  }

  public CsvNumber number(String column) {
    var text = text(column).strip();
    if (text.isEmpty()) {
      return new CsvNumber.Blank();
    }
    if (!isNumber(text)) {
      return notANumber(column, text);
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      return problem(column, "%s is too large for a number here. Check it.".formatted(shown(text)));
    }
    return new CsvNumber.Value(value);
  }

  /** A problem with this cell; the complaint says value, expectation and remedy. */
  public CsvProblem problem(String column, String complaint) {
    return CsvProblem.of(file, line, column, complaint);
  }

  /** Whether the text, without blanks around it, is a decimal number. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private CsvProblem notANumber(String column, String text) {
    if (DECIMAL_COMMA.matcher(text).matches()) {
      return problem(
          column,
          "%s has a decimal comma. Write %s.".formatted(shown(text), text.replace(',', '.')));
    }
    return problem(
        column,
        "%s is not a finite number, expected one such as -0.35 or 1.2e-4. Correct it or leave the row out."
            .formatted(shown(text)));
  }

  /** A cell may hold a page of text. */
  private static String shown(String text) {
    return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
  }
}
