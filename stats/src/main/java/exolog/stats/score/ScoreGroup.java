package exolog.stats.score;

import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores that share a concern, product or clinic, in the order of the file.
 *
 * @param by the column that names it
 */
public record ScoreGroup(String by, String key, List<ForecastScore> scores) {
  /** The columns by which a table of forecasts may be grouped. */
  public static final List<String> COLUMNS = List.of("concern", "product", "clinic");

  public ScoreGroup {
    scores = List.copyOf(scores);
  }

  /**
   * Every group of every such column that the table has; rows with a blank cell are in none.
   *
   * @param scores of the rows with an observed value, in the order of the table
   */
  public static List<ScoreGroup> of(CsvTable table, List<ForecastScore> scores) {
    var observed = table.rows().stream().filter(row -> !row.isBlank("observed")).toList();
    if (observed.size() != scores.size()) {
      throw new IllegalArgumentException(
          scores.size() + " scores for " + observed.size() + " observed rows.");
    }
    var groups = new ArrayList<ScoreGroup>();
    for (var column : COLUMNS) {
      if (table.has(column)) {
        byColumn(column, observed, scores)
            .forEach((key, members) -> groups.add(new ScoreGroup(column, key, members)));
      }
    }
    return groups;
  }

  private static Map<String, List<ForecastScore>> byColumn(
      String column, List<CsvRow> rows, List<ForecastScore> scores) {
    var groups = new LinkedHashMap<String, List<ForecastScore>>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isBlank(column)) {
        groups
            .computeIfAbsent(rows.get(i).text(column).strip(), _ -> new ArrayList<>())
            .add(scores.get(i));
      }
    }
    return groups;
  }
}
