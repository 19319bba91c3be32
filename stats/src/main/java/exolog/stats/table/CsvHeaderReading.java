package exolog.stats.table;

/** What came of reading the first line. */
sealed interface CsvHeaderReading permits CsvHeader, CsvProblem {}
