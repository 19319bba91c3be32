package exolog.stats.score;

import java.util.List;

/** What came of reading a table of forecasts and outcomes: all of it, or why none of it. */
public sealed interface ForecastTable permits ForecastTable.Scored, ForecastTable.Refused {

  /**
   * The whole table, scored.
   *
   * @param scores one for each row with an observed value, in the order of the file
   * @param notYetObserved rows whose observed value is still blank: gaps, neither hits nor misses
   * @param messages what a reader must know about the table itself
   */
  record Scored(List<ForecastScore> scores, int notYetObserved, List<String> messages)
      implements ForecastTable {
    public Scored {
      scores = List.copyOf(scores);
      messages = List.copyOf(messages);
    }
  }

  /** A sentence that names line, column, value, expectation and remedy. */
  record Refused(String sentence) implements ForecastTable {}
}
