package exolog.stats.table;

/** What came of reading columns: all of them, or the first problem in the file. Never half. */
public sealed interface CsvColumnsReading permits CsvColumns, CsvProblem {}
