package exolog.stats.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the rows that begin in one span. What is plain is read from bytes; a row with anything else
 * in it goes to the strict parser, which also finds the words for what is wrong. One thread's.
 */
final class CsvSpanReader {
  private static final int SLACK = 1 << 16;

  private final CsvHeader header;
  private final FileChannel channel;
  private final CsvSpans spans;
  private final CsvCells cells;
  private final CsvDecimal decimal = new CsvDecimal();

  /** From the span's first byte, and after the last a line feed that is not in the file. */
  private byte[] bytes = new byte[CsvSpans.SIZE + SLACK + 1];

  private long base;
  private int length;
  private int row;
  private long line;

  CsvSpanReader(CsvHeader header, FileChannel channel, CsvSpans spans, CsvCells cells) {
    this.header = header;
    this.channel = channel;
    this.spans = spans;
    this.cells = cells;
  }

  CsvCells cells() {
    return cells;
  }

  void read(int span) throws IOException {
    base = spans.start(span);
    length = 0;
    load(CsvSpans.SIZE + SLACK);
    long limit = Math.min(CsvSpans.SIZE, spans.end() - base);
    for (int at = firstRow(span); at < limit && !cells.hasProblem(); ) {
      at = next(at);
    }
  }

  private void load(int wanted) throws IOException {
    int before = length;
    length = (int) Math.min(wanted, spans.end() - base);
    if (bytes.length < length + 1) {
      bytes = Arrays.copyOf(bytes, length + 1);
    }
    CsvSpans.fill(channel, base + before, bytes, before, length - before);
    bytes[length] = '\n';
  }

  private boolean more() throws IOException {
    if (base + length == spans.end()) {
      return false;
    }
    load(Math.multiplyExact(2, length));
    return true;
  }

  /** Also sets the row and the line that begin there. */
  private int firstRow(int span) throws IOException {
    row = (int) spans.rowsBefore(span);
    line = spans.line(span);
    if (span == 0 || (!spans.quotedAt(span) && endsALineBefore())) {
      return 0;
    }
    row++;
    boolean quoted = spans.quotedAt(span);
    for (int at = 0; at < length; at++) {
      quoted ^= bytes[at] == '"';
      line += bytes[at] == '\n' ? 1 : 0;
      if (bytes[at] == '\n' && !quoted) {
        return at + 1;
      }
    }
    return length;
  }

  private boolean endsALineBefore() throws IOException {
    var before = new byte[1];
    CsvSpans.fill(channel, base - 1, before, 0, 1);
    return before[0] == '\n';
  }

  private int next(int from) throws IOException {
    int end = plain(from);
    if (end < 0) {
      end = strict(from);
    } else {
      line++;
    }
    row++;
    return end;
  }

  /** Where the next row begins, or -1 when this one is not plain or not wholly here. */
  private int plain(int from) {
    int at = from;
    int last = cells.columns() - 1;
    for (int column = 0; column <= last; column++) {
      at = cell(column, at);
      if (at < 0 || (at >= length && (column < last || base + length < spans.end()))) {
        return -1;
      }
      if (column < last && bytes[at++] != ',') {
        return -1;
      }
    }
    if (bytes[at] == '\r') {
      at++;
    }
    return at <= length && bytes[at] == '\n' ? at + 1 : -1;
  }

  /** Where the cell ended, at a comma or the end of the line; -1 when it is not plain. */
  private int cell(int column, int from) {
    if (cells.isNumber(column)) {
      int end = decimal.read(bytes, from);
      if (end >= 0 && ends(bytes[end])) {
        cells.number(column, row, decimal.value());
        return end;
      }
      return otherNumber(column, from);
    }
    boolean quoted = bytes[from] == '"';
    int begin = quoted ? from + 1 : from;
    int hash = 0;
    int at = begin;
    while (quoted ? bytes[at] != '"' && bytes[at] != '\n' : !ends(bytes[at])) {
      if (bytes[at] == '"') {
        return -1;
      }
      hash = CsvLevelTable.next(hash, bytes[at++]);
    }
    if (quoted && (bytes[at] != '"' || !ends(bytes[at + 1]))) {
      return -1;
    }
    cells.level(column, row, bytes, begin, at, hash);
    return quoted ? at + 1 : at;
  }

  private int otherNumber(int column, int from) {
    int at = from;
    while (!ends(bytes[at])) {
      if (bytes[at] == '"') {
        return -1;
      }
      at++;
    }
    return at - from < 64 && cells.text(column, row, text(from, at)) ? at : -1;
  }

  private static boolean ends(byte letter) {
    return letter == ',' || letter == '\n' || letter == '\r';
  }

  private int strict(int from) throws IOException {
    int end = recordEnd(from);
    int lines = 0;
    for (int at = from; at < end; at++) {
      lines += bytes[at] == '\n' ? 1 : 0;
    }
    var record = CsvParser.record(header.table(), text(from, end), (int) line);
    switch (record) {
      case CsvProblem problem -> cells.problem(problem);
      case CsvRow parsed -> cells.row(parsed, row);
    }
    line += lines;
    return end;
  }

  private int recordEnd(int from) throws IOException {
    boolean quoted = false;
    int at = from;
    do {
      for (; at < length; at++) {
        quoted ^= bytes[at] == '"';
        if (bytes[at] == '\n' && !quoted) {
          return at + 1;
        }
      }
    } while (more());
    return length;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
