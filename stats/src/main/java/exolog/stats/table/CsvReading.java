package exolog.stats.table;

/** What came of reading a file: the whole table, or the first problem in it. Never half a table. */
public sealed interface CsvReading permits CsvTable, CsvProblem {

  /** For files that ship inside the program, where a problem is our own bug and not a user's. */
  default CsvTable orThrow() {
    return switch (this) {
      case CsvTable table -> table;
      case CsvProblem problem -> throw new IllegalStateException(problem.sentence());
    };
  }
}
