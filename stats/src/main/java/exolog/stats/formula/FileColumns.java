package exolog.stats.formula;

import exolog.stats.table.CsvColumns;
import exolog.stats.table.CsvLevels;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Columns of a CSV file. A column of numbers in which some cells say NaN or Inf is still one of
 * numbers; those cells are missing.
 *
 * @param levels columns that are also read as names though they hold numbers
 */
record FileColumns(CsvColumns file, CsvColumns levels) implements Columns {
  private static final Set<String> NOT_FINITE =
      Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

  @Override
  public Column column(String name) {
    return file.isNumbers(name)
        ? new Column.Numbers(file.numbers(name))
        : numbersOrWords(file.levels(name));
  }

  @Override
  public Column.Words words(String name) {
    var read = levels.columns().contains(name) ? levels.levels(name) : file.levels(name);
    return new Column.Words(read.names(), read.codes());
  }

  private static Column numbersOrWords(CsvLevels read) {
    double[] value = new double[read.names().length];
    boolean someNumber = false;
    for (int l = 0; l < value.length; l++) {
      var text = read.names()[l].strip();
      if (NOT_FINITE.contains(text.toLowerCase(Locale.ROOT))) {
        value[l] = Double.NaN;
      } else if (Designs.isNumber(text)) {
        value[l] = Double.parseDouble(text);
        someNumber = true;
      } else {
        return sorted(read);
      }
    }
    double[] values = new double[read.codes().length];
    for (int r = 0; r < values.length; r++) {
      values[r] = read.codes()[r] < 0 ? Double.NaN : value[read.codes()[r]];
    }
    return someNumber ? new Column.Numbers(values) : sorted(read);
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
