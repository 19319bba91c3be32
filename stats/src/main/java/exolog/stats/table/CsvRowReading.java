package exolog.stats.table;

/** One record on its own: its cells, or why it is none. */
sealed interface CsvRowReading permits CsvRow, CsvProblem {}
