package exolog.stats.formula;

import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The columns of a CSV file. An empty cell, NA, NaN and Inf are missing. */
public final class CsvColumns implements Columns {
  private static final Set<String> MISSING =
      Set.of("", "na", "nan", "inf", "-inf", "+inf", "infinity", "-infinity", "null");

  private final CsvTable table;

  public CsvColumns(CsvTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return table.file();
  }

  @Override
  public List<String> names() {
    return table.columns();
  }

  @Override
  public Column column(String name) {
    double[] values = new double[table.rows().size()];
    for (int r = 0; r < values.length; r++) {
      if (isMissing(table.rows().get(r).text(name))) {
        values[r] = Double.NaN;
      } else if (table.rows().get(r).number(name) instanceof CsvNumber.Value(double value)) {
        values[r] = value;
      } else {
        return words(name);
      }
    }
    return new Column.Numbers(values);
  }

  @Override
  public Column.Words words(String name) {
    var texts = new String[table.rows().size()];
    var distinct = new TreeSet<String>();
    for (int r = 0; r < texts.length; r++) {
      texts[r] = table.rows().get(r).text(name).strip();
      if (!isAbsent(texts[r])) {
        distinct.add(texts[r]);
      }
    }
    var levels = distinct.toArray(String[]::new);
    int[] codes = new int[texts.length];
    for (int r = 0; r < texts.length; r++) {
      codes[r] = isAbsent(texts[r]) ? -1 : Arrays.binarySearch(levels, texts[r]);
    }
    return new Column.Words(levels, codes);
  }

  private static boolean isMissing(String text) {
    return MISSING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isAbsent(String text) {
    return text.isEmpty() || text.equals("NA");
  }
}
