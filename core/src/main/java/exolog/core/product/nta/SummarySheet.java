package exolog.core.product.nta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a NanoSight summary, found by section and key: neither line numbers nor the number of
 * trailing empty columns can be relied on between versions.
 */
final class SummarySheet {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MOST_CELLS = 5_000;

  private final List<Row> rows = new ArrayList<>();
  private final String text;
  private final char comma;
  private int at;

  /**
   * @param section the bracketed heading above, such as "[results]"; empty before the first
   * @param label the first cell as written
   * @param key the label without blanks, in small letters
   * @param cells those after the key, without blanks around
   */
  record Row(String section, String label, String key, List<String> cells) {
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    boolean is(String wanted) {
      return key.equals(squeezed(wanted));
    }
  }

  private SummarySheet(String text) {
    this.text = text;
    this.comma = separator(text);
  }

  static SummarySheet of(String text) {
    SummarySheet sheet = new SummarySheet(text);
    sheet.readAll();
    return sheet;
  }

  /** Where values are parted by semicolons, the comma is the decimal mark. */
  boolean hasSemicolons() {
    return comma == ';';
  }

  List<Row> rows() {
    return rows;
  }

  List<Row> section(String section) {
    return rows.stream().filter(row -> row.section().equals(squeezed(section))).toList();
  }

  Optional<Row> find(String section, String key) {
    return rows.stream()
        .filter(row -> row.section().equals(squeezed(section)) && row.is(key))
        .findFirst();
  }

  Optional<Row> startingWith(String section, String key) {
    return rows.stream()
        .filter(
            row -> row.section().equals(squeezed(section)) && row.key().startsWith(squeezed(key)))
        .findFirst();
  }

  private static String squeezed(String key) {
    return BLANKS.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static char separator(String text) {
    long semicolons = text.chars().filter(c -> c == ';').count();
    long commas = text.chars().filter(c -> c == ',').count();
    return semicolons > commas ? ';' : ',';
  }

  private void readAll() {
    String section = "";
    while (at < text.length()) {
      List<String> cells = record();
      String key = squeezed(cells.getFirst());
      section = key.startsWith("[") ? key : section;
      rows.add(new Row(section, cells.getFirst(), key, cells.subList(1, cells.size())));
    }
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>();
    while (true) {
      String cell = cell();
      if (cells.size() < MOST_CELLS) {
        cells.add(cell.strip());
      }
      if (at >= text.length()) {
        return cells;
      }
      char end = text.charAt(at++);
      if (end != comma) {
        at += end == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        return cells;
      }
    }
  }

  /** A mark that is never closed is a letter like any other. */
  private String cell() {
    int from = at;
    if (at < text.length() && text.charAt(at) == '"') {
      StringBuilder value = new StringBuilder();
      for (int i = at + 1; i < text.length(); i++) {
        if (text.charAt(i) != '"') {
          value.append(text.charAt(i));
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          value.append('"');
          i++;
        } else {
          at = i + 1;
          return value + plain();
        }
      }
      at = from;
    }
    return plain();
  }

  private String plain() {
    int from = at;
    while (at < text.length()
        && text.charAt(at) != comma
        && text.charAt(at) != '\n'
        && text.charAt(at) != '\r') {
      at++;
    }
    return text.substring(from, at);
  }
}
