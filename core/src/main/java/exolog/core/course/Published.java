package exolog.core.course;

import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables that come with this version of the software. */
final class Published {
  private Published() {}

  static List<CsvRow> rows(String name) {
    try (@Nullable InputStream in = Published.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the build");
      }
      return switch (CsvTable.read(name, in)) {
        case CsvTable table -> table.rows();
        case CsvProblem problem -> throw new IllegalStateException(problem.sentence());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
