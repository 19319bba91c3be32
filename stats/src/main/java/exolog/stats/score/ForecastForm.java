package exolog.stats.score;

import exolog.stats.table.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The three ways in which a table may write a forecast, told apart by its header. */
enum ForecastForm {
  GAUSSIAN,
  LIMITS,
  DRAWS;

  static final List<String> MEAN_AND_SD = List.of("mean", "sd");
  static final List<String> SIX_LIMITS =
      List.of("lower95", "lower80", "lower50", "upper50", "upper80", "upper95");
  private static final Pattern DRAW = Pattern.compile("d[1-9]\\d{0,5}");

  /** The forms of which any column is there, whole or not. */
  static List<ForecastForm> begunIn(CsvTable table) {
    var begun = new ArrayList<ForecastForm>();
    for (var form : values()) {
      if (form.columns(table).stream().anyMatch(table::has)) {
        begun.add(form);
      }
    }
    return begun;
  }

  /** The columns that this form needs; for draws as many as the header counts, from d1 on. */
  List<String> columns(CsvTable table) {
    return switch (this) {
      case GAUSSIAN -> MEAN_AND_SD;
      case LIMITS -> SIX_LIMITS;
      case DRAWS -> {
        long count = table.columns().stream().filter(c -> DRAW.matcher(c).matches()).count();
        var draws = new ArrayList<String>();
        for (int i = 1; i <= Math.max(2, count); i++) {
          draws.add("d" + i);
        }
        yield draws;
      }
    };
  }
}
