package exolog.stats.table;

import exolog.stats.table.CsvColumns.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One pass over the rows of a file. */
final class CsvGathering {
  private final CsvHeader header;
  private final FileChannel channel;
  private final CsvSpans spans;
  private final int rows;
  private final CsvTarget target;
  private final CsvCells first;
  private final CsvCells second;

  CsvGathering(CsvHeader header, FileChannel channel, CsvSpans spans, Map<String, Kind> wanted) {
    this.header = header;
    this.channel = channel;
    this.spans = spans;
    this.rows = Math.toIntExact(spans.rows());
    this.target = new CsvTarget(header.table(), wanted, rows);
    this.first = new CsvCells(target, false);
    this.second = new CsvCells(target, true);
  }

  CsvColumnsReading run() throws IOException {
    // A span after one with a problem is not begun; those before it are, and may have an earlier.
    CsvThreads.run(
        spans.count(),
        new CsvSpanReader(header, channel, spans, first),
        new CsvSpanReader(header, channel, spans, second),
        (reader, span) -> {
          if (!first.hasProblem() && !second.hasProblem()) {
            reader.read(span);
          }
        });
    var one = first.problem();
    var other = second.problem();
    if (one != null) {
      return other != null && other.line() < one.line() ? other : one;
    }
    return other != null ? other : columns();
  }

  /** Columns asked as either that turned out to hold names; the pass must be repeated for them. */
  Set<String> names() {
    var names = new LinkedHashSet<>(first.names());
    names.addAll(second.names());
    return names;
  }

  private CsvColumns columns() {
    var numbers = new HashMap<String, double[]>();
    var levels = new HashMap<String, CsvLevels>();
    for (int c = 0; c < target.columns(); c++) {
      var values = target.values(c);
      if (values != null) {
        numbers.put(target.name(c), values);
      }
      var codes = target.codes(c);
      if (codes != null) {
        levels.put(target.name(c), joined(codes, first.table(c), second.table(c)));
      }
    }
    return new CsvColumns(header.table().file(), rows, numbers, levels);
  }

  /** Both threads' codes as one, numbered by the row that first mentions each name. */
  private static CsvLevels joined(int[] codes, CsvLevelTable one, CsvLevelTable other) {
    var fromOther = one.take(other);
    var order = new long[one.count()];
    for (int code = 0; code < order.length; code++) {
      order[code] = ((long) one.firstRow(code) << 32) | code;
    }
    Arrays.sort(order);
    var names = new String[order.length];
    var place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      int code = (int) order[i];
      place[code] = i;
      names[i] = one.name(code);
    }
    for (int row = 0; row < codes.length; row++) {
      int code = codes[row];
      if (code != CsvCells.MISSING) {
        codes[row] = place[code >= 0 ? code : fromOther[-2 - code]];
      }
    }
    return new CsvLevels(names, codes);
  }
}
