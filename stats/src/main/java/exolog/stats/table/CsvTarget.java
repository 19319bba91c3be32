package exolog.stats.table;

import exolog.stats.table.CsvColumns.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arrays to fill, by the position of their column in the file; none for columns not asked. */
final class CsvTarget {
  private final List<String> names;
  private final Map<String, Kind> wanted;
  private final double[][] values;
  private final int[][] codes;

  CsvTarget(CsvTable header, Map<String, Kind> wanted, int rows) {
    this.names = header.columns();
    this.wanted = Map.copyOf(wanted);
    this.values = new double[names.size()][];
    this.codes = new int[names.size()][];
    for (int c = 0; c < names.size(); c++) {
      switch (kind(c)) {
        case NUMBERS, READINGS, EITHER -> values[c] = new double[rows];
        case LEVELS -> codes[c] = new int[rows];
        case null -> {}
      }
    }
  }

  int columns() {
    return names.size();
  }

  String name(int column) {
    return names.get(column);
  }

  @Nullable Kind kind(int column) {
    return wanted.get(names.get(column));
  }

  double @Nullable [] values(int column) {
    return values[column];
  }

  int @Nullable [] codes(int column) {
    return codes[column];
  }
}
