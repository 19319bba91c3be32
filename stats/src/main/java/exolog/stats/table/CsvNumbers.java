package exolog.stats.table;

import java.util.List;

/** What a column says when every one of its cells must hold a number. */
public sealed interface CsvNumbers permits CsvNumbers.Values, CsvProblem {

  /** One finite value a row, in the order of the file. */
  record Values(List<Double> values) implements CsvNumbers {
    public Values {
      values = List.copyOf(values);
    }
  }
}
