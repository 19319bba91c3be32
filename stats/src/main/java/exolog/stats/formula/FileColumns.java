package exolog.stats.formula;

import exolog.stats.table.CsvColumns;
import exolog.stats.table.CsvLevels;
import java.util.Arrays;

/**
 * Columns of a CSV file.
 *
 * @param levels columns that are also read as names though they hold numbers
 */
record FileColumns(CsvColumns file, CsvColumns levels) implements Columns {

  @Override
  public Column column(String name) {
    return file.isNumbers(name)
        ? new Column.Numbers(file.numbers(name))
        : sorted(file.levels(name));
  }

  @Override
  public Column.Words words(String name) {
    var read = levels.columns().contains(name) ? levels.levels(name) : file.levels(name);
    return new Column.Words(read.names(), read.codes());
  }

  private static Column.Words sorted(CsvLevels read) {
    var names = read.names().clone();
    Arrays.sort(names);
    int[] to = new int[names.length];
    for (int l = 0; l < to.length; l++) {
      to[l] = Arrays.binarySearch(names, read.names()[l]);
    }
    int[] codes = new int[read.codes().length];
    for (int r = 0; r < codes.length; r++) {
      codes[r] = read.codes()[r] < 0 ? -1 : to[read.codes()[r]];
    }
    return new Column.Words(names, codes);
  }
}
