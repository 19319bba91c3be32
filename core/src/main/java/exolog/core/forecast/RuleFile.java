package exolog.core.forecast;

import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules that ship beside this class. A fault in one is our own bug and names file and line. */
final class RuleFile {
  /** As many as there are files; they do not change while the program runs. */
  private static final Map<String, List<CsvRow>> READ = new ConcurrentHashMap<>();

  private RuleFile() {}

  static List<CsvRow> rows(String file) {
    return READ.computeIfAbsent(file, RuleFile::read);
  }

  private static List<CsvRow> read(String file) {
    try (var in = RuleFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path beside the forecast.");
      }
      return CsvTable.read(file, in).orThrow().rows();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  static double number(CsvRow row, String column) {
    return switch (row.number(column)) {
      case CsvNumber.Value(double value) -> value;
      case CsvNumber.Blank() ->
          throw new IllegalStateException(row.problem(column, "the cell is empty.").sentence());
      case CsvProblem problem -> throw new IllegalStateException(problem.sentence());
    };
  }

  /** The value of a key in rules.csv. */
  static double rule(String key) {
    return rows("rules.csv").stream()
        .filter(row -> row.text("key").equals(key))
        .findFirst()
        .map(row -> number(row, "value"))
        .orElseThrow(() -> new IllegalStateException("rules.csv has no row " + key));
  }
}
