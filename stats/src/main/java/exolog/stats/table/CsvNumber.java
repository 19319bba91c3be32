package exolog.stats.table;

/** What a cell says when it is asked for a number. An empty cell is unknown, which is not zero. */
public sealed interface CsvNumber permits CsvNumber.Value, CsvNumber.Blank, CsvProblem {

  /** Always finite. */
  record Value(double value) implements CsvNumber {}

  record Blank() implements CsvNumber {}
}
