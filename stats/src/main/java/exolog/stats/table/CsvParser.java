package exolog.stats.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 read strictly: comma, double quote, CRLF or LF. A byte-order mark is passed over, since
 * spreadsheets write one.
 */
final class CsvParser {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final String text;
  private int at;
  private int line = 1;
  private @Nullable CsvProblem problem;

  private CsvParser(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static CsvReading parse(String file, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return notUtf8(file, lineOfFirstBadByte(bytes));
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new CsvParser(file, marked ? text.substring(1) : text).table();
  }

  /** One record by itself, which began on this line of a table with this header. */
  static CsvRowReading record(CsvTable header, String text, int line) {
    var parser = new CsvParser(header.file(), text);
    parser.line = line;
    var cells = parser.record();
    var names = header.columns();
    if (parser.problem == null && cells.size() != names.size()) {
      parser.problem = parser.ragged(line, cells, names);
    }
    return parser.problem != null
        ? parser.problem
        : new CsvRow(header.file(), line, CsvTable.positionsOf(names), cells);
  }

  static CsvProblem notUtf8(String file, int line) {
    return CsvProblem.of(
        file, line, null, "the text is not UTF-8. Save it as \"CSV UTF-8\" and try again.");
  }

  private CsvReading table() {
    if (text.isBlank()) {
      return problem(1, "the file is empty, expected a header line and rows under it.");
    }
    var header = record().stream().map(String::strip).toList();
    if (problem == null) {
      problem = headerProblem(header);
    }
    Map<String, Integer> positions = CsvTable.positionsOf(header);
    var rows = new ArrayList<CsvRow>();
    while (problem == null && at < text.length()) {
      int began = line;
      var cells = record();
      if (problem == null && cells.size() != header.size()) {
        problem = ragged(began, cells, header);
      }
      rows.add(new CsvRow(file, began, positions, cells));
    }
    return problem != null ? problem : new CsvTable(file, positions, rows);
  }

  /** The cells up to the end of the record; empty when a problem was met. */
  private List<String> record() {
    var cells = new ArrayList<String>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (problem != null) {
        return List.of();
      }
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
        continue;
      }
      endOfLine();
      return cells;
    }
  }

  private String plain() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        problem =
            problem(
                line,
                "a quotation mark stands inside an unquoted value. Quote the whole value and double the mark inside it.");
        return "";
      }
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    int opened = line;
    var value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at++;
      } else if (c == '"') {
        at++;
        return afterQuote(value.toString());
      } else if (c == '\n') {
        line++;
      }
      value.append(c);
    }
    problem = problem(opened, "the quotation mark opened here is never closed. Close it.");
    return "";
  }

  private String afterQuote(String value) {
    if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      problem =
          problem(
              line,
              "text follows a closing quotation mark. Put a comma after the mark, or double the mark if it belongs to the value.");
    }
    return value;
  }

  private void endOfLine() {
    if (at >= text.length()) {
      return;
    }
    boolean carriageReturn = text.charAt(at) == '\r';
    if (carriageReturn && (at + 1 >= text.length() || text.charAt(at + 1) != '\n')) {
      problem =
          problem(
              line,
              "a carriage return stands without a line feed. Save the file with Windows or Unix line ends.");
    }
    at += carriageReturn ? 2 : 1;
    line++;
  }

  private @Nullable CsvProblem headerProblem(List<String> header) {
    var seen = new HashSet<String>();
    for (int i = 0; i < header.size(); i++) {
      var name = header.get(i);
      if (name.isEmpty()) {
        return problem(1, "column " + (i + 1) + " has no name. Name it in the header line.");
      }
      if (!seen.add(name)) {
        return problem(1, "two columns are named " + name + ". Rename one.");
      }
    }
    if (header.size() == 1 && header.getFirst().contains(";")) {
      return problem(1, "the values are separated by semicolons. Save the file with commas.");
    }
    return null;
  }

  private CsvProblem ragged(int began, List<String> cells, List<String> header) {
    if (cells.size() == 1 && cells.getFirst().isBlank()) {
      return problem(began, "the line is empty. Delete it.");
    }
    return problem(
        began,
        "%d values under a header of %d columns. Add or remove commas; a value that contains a comma (also 0,5 for 0.5) must be quoted or corrected."
            .formatted(cells.size(), header.size()));
  }

  private CsvProblem problem(int onLine, String complaint) {
    return CsvProblem.of(file, onLine, null, complaint);
  }

  private static int lineOfFirstBadByte(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    // A decoder stops with its position at the first byte that it cannot take.
    StandardCharsets.UTF_8
        .newDecoder()
        .decode(buffer, java.nio.CharBuffer.allocate(bytes.length), true);
    int line = 1;
    for (int i = 0; i < buffer.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
