package exolog.core.evidence;

import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvReading;
import exolog.stats.table.CsvTable;
import java.util.Arrays;
import java.util.List;

/** One file with exactly the columns it should have. */
record Sheet(List<Line> lines) {

  static Sheet of(CsvReading reading, String columns) {
    return switch (reading) {
      case CsvProblem problem -> throw new UnreadableEvidence(problem.sentence());
      case CsvTable table -> checked(table, Arrays.asList(columns.split(",", -1)));
    };
  }

  private static Sheet checked(CsvTable table, List<String> expected) {
    for (String column : table.columns()) {
      if (!expected.contains(column)) {
        throw new UnreadableEvidence(
            "%s, line 1, column %s: unknown column. Expected: %s. Remove or rename it."
                .formatted(table.file(), column, String.join(", ", expected)));
      }
    }
    table
        .missing(expected.toArray(String[]::new))
        .ifPresent(problem -> {
          throw new UnreadableEvidence(problem.sentence());
        });
    return new Sheet(table.rows().stream().map(Line::new).toList());
  }
}
