package exolog.stats;

import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads the small tables that R made, from beside the test that uses them. */
public final class Golden {
  private Golden() {}

  public static CsvTable table(Class<?> test, String name) {
    try (var in = test.getResourceAsStream(name)) {
      return CsvTable.read(name, Objects.requireNonNull(in, name)).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static double number(CsvRow row, String column) {
    return switch (row.number(column)) {
      case CsvNumber.Value(double value) -> value;
      case CsvNumber.Blank() -> throw new AssertionError(row.line() + ": no " + column);
      case CsvProblem problem -> throw new AssertionError(problem.sentence());
    };
  }
}
