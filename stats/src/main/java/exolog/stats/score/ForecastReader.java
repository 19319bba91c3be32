package exolog.stats.score;

import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores a table of forecasts: columns id, measure, observed, and one of mean and sd | lower50,
 * upper50, lower80, upper80, lower95, upper95 (median if known) | draws d1, d2, …. All values are
 * changes from baseline. Optional: controlMean (and controlSd), the published controls' average
 * change. Stops at the first problem.
 */
public final class ForecastReader {
  /** With fewer draws no value can fall between the outermost ones and the 95 % limits. */
  private static final int DRAWS_FOR_95_PERCENT = 39;

  /** Squares and sums stay far inside a double below this. */
  private static final double LARGEST = 1e100;

  private final CsvTable table;
  private final ForecastForm form;
  private final List<String> columns;
  private @Nullable String problem;

  private ForecastReader(CsvTable table, ForecastForm form) {
    this.table = table;
    this.form = form;
    this.columns = form.columns(table);
  }

  public static ForecastTable read(CsvTable table) {
    var absent = table.missing("id", "measure", "observed");
    if (absent.isPresent()) {
      return new ForecastTable.Refused(absent.get().sentence());
    }
    var begun = ForecastForm.begunIn(table);
    if (begun.size() != 1) {
      return new ForecastTable.Refused(
          "%s, line 1: the header holds %s. Write each forecast in one way: mean and sd, or lower50 to upper95, or draws d1, d2 and so on."
              .formatted(
                  table.file(),
                  begun.isEmpty() ? "no forecast" : "forecasts in more than one way"));
    }
    var reader = new ForecastReader(table, begun.getFirst());
    var incomplete = table.missing(reader.columns.toArray(String[]::new));
    return incomplete
        .<ForecastTable>map(p -> new ForecastTable.Refused(p.sentence()))
        .orElseGet(reader::scores);
  }

  private ForecastTable scores() {
    var scores = new ArrayList<ForecastScore>();
    int gaps = 0;
    for (var row : table.rows()) {
      if (row.isBlank("observed")) {
        gaps++;
        continue;
      }
      var score = score(row);
      if (score == null) {
        return new ForecastTable.Refused(String.valueOf(problem));
      }
      scores.add(score);
    }
    if (scores.isEmpty()) {
      return new ForecastTable.Refused(
          table.file()
              + ": no row has an observed value, so there is nothing to score. Fill in the column observed.");
    }
    return new ForecastTable.Scored(scores, gaps, messages(gaps));
  }

  private @Nullable ForecastScore score(CsvRow row) {
    if (row.isBlank("id") || row.isBlank("measure")) {
      var blank = row.isBlank("id") ? "id" : "measure";
      return refuse(row.problem(blank, "the cell is empty, expected a name. Fill it in."));
    }
    double observed = number(row, "observed");
    double[] forecast = columns.stream().mapToDouble(column -> number(row, column)).toArray();
    Double controls = controls(row, observed);
    if (problem != null) {
      return null;
    }
    var measure = row.text("measure").strip();
    return switch (form) {
      case GAUSSIAN ->
          aboveZero(row, "sd", forecast[1])
              ? ForecastScores.ofMixture(
                  measure, GaussianMixture.of(forecast[0], forecast[1]), observed, controls)
              : null;
      case LIMITS -> ofLimits(row, measure, forecast, observed, controls);
      case DRAWS -> ForecastScores.ofDraws(measure, forecast, observed, controls);
    };
  }

  private @Nullable ForecastScore ofLimits(
      CsvRow row, String measure, double[] limit, double observed, @Nullable Double controls) {
    double median = table.has("median") ? number(row, "median") : (limit[2] + limit[3]) / 2;
    double[] all = {limit[0], limit[1], limit[2], median, limit[3], limit[4], limit[5]};
    for (int i = 1; i < all.length; i++) {
      if (problem == null && !(all[i] >= all[i - 1])) {
        return refuse(
            row.problem(
                i == 3 ? "median" : columns.get(i < 3 ? i : i - 1),
                "%s is below the limit before it (%s). Limits must rise from lower95 over lower80, lower50, median, upper50 and upper80 to upper95."
                    .formatted(all[i], all[i - 1])));
      }
    }
    if (problem != null) {
      return null;
    }
    var limits = new Limits(all[0], all[1], all[2], all[3], all[4], all[5], all[6]);
    return ForecastScores.ofLimits(measure, limits, observed, controls);
  }

  /** The controls' score: their CRPS, or the absolute error where they come without a spread. */
  private @Nullable Double controls(CsvRow row, double observed) {
    if (!table.has("controlMean") || row.isBlank("controlMean")) {
      return null;
    }
    double mean = number(row, "controlMean");
    if (!table.has("controlSd") || row.isBlank("controlSd")) {
      return Math.abs(observed - mean);
    }
    double sd = number(row, "controlSd");
    return problem == null && aboveZero(row, "controlSd", sd)
        ? Crps.ofGaussian(mean, sd, observed)
        : null;
  }

  private List<String> messages(int gaps) {
    var messages = new ArrayList<String>();
    if (gaps > 0) {
      messages.add(gaps + " forecasts have no observed value yet and are not scored.");
    }
    Set<String> ids = new HashSet<>();
    boolean repeated = table.rows().stream().anyMatch(row -> !ids.add(row.text("id").strip()));
    if (repeated) {
      messages.add(
          "Some ids have several rows: the standard errors take rows as independent and are too small if these are one person's.");
    }
    if (form == ForecastForm.LIMITS && !table.has("median")) {
      messages.add("No column median: the middle of the 50 % limits stands for it.");
    }
    if (form == ForecastForm.DRAWS && columns.size() < DRAWS_FOR_95_PERCENT) {
      messages.add(
          "%d draws a forecast cannot tell the 95 %% limits; give %d or more."
              .formatted(columns.size(), DRAWS_FOR_95_PERCENT));
    }
    return messages;
  }

  /** NaN when the cell holds none; the problem is then set. */
  private double number(CsvRow row, String column) {
    return switch (row.number(column)) {
      case CsvNumber.Value(double value) -> {
        if (Math.abs(value) > LARGEST) {
          refuse(row.problem(column, value + " is no change of any measure. Correct it."));
        }
        yield value;
      }
      case CsvNumber.Blank() -> {
        refuse(row.problem(column, "the cell is empty, expected a number. Fill it in."));
        yield Double.NaN;
      }
      case CsvProblem p -> {
        refuse(p);
        yield Double.NaN;
      }
    };
  }

  private boolean aboveZero(CsvRow row, String column, double value) {
    if (value > 0) {
      return true;
    }
    refuse(
        row.problem(
            column,
            value + " is not above 0: a forecast without spread claims to know. Correct it."));
    return false;
  }

  /** Keeps the first problem. */
  private @Nullable ForecastScore refuse(CsvProblem found) {
    if (problem == null) {
      problem = found.sentence();
    }
    return null;
  }
}
