package exolog.stats.score;

import exolog.stats.table.CsvNumber;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The yes/no part of a table of forecasts: columns {@code chance} (0 to 1) and {@code happened} (1
 * yes, 0 no, blank not known yet).
 */
public sealed interface ChanceTable permits ChanceTable.Read, ChanceTable.Refused {

  /**
   * All of it.
   *
   * @param reliability empty when the table has no such columns, or nothing is known yet
   */
  record Read(Optional<Reliability> reliability) implements ChanceTable {}

  /** A sentence that names line, column, value, expectation and remedy. */
  record Refused(String sentence) implements ChanceTable {}

  static ChanceTable read(CsvTable table) {
    if (!table.has("chance") && !table.has("happened")) {
      return new Read(Optional.empty());
    }
    var absent = table.missing("chance", "happened");
    if (absent.isPresent()) {
      return new Refused(absent.get().sentence());
    }
    var chances = new ArrayList<Double>();
    var happened = new ArrayList<Boolean>();
    for (var row : table.rows()) {
      if (row.isBlank("chance") || row.isBlank("happened")) {
        continue;
      }
      double chance = number(row, "chance");
      double came = number(row, "happened");
      if (!(chance >= 0 && chance <= 1)) {
        return refused(row, "chance", "a chance from 0 to 1");
      }
      if (came != 0 && came != 1) {
        return refused(row, "happened", "1 for yes or 0 for no");
      }
      chances.add(chance);
      happened.add(came == 1);
    }
    return new Read(chances.isEmpty() ? Optional.empty() : Optional.of(of(chances, happened)));
  }

  private static Reliability of(List<Double> chances, List<Boolean> happened) {
    var flags = new boolean[happened.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = happened.get(i);
    }
    return Reliability.of(chances.stream().mapToDouble(c -> c).toArray(), flags);
  }

  private static double number(CsvRow row, String column) {
    return switch (row.number(column)) {
      case CsvNumber.Value(double value) -> value;
      case CsvNumber.Blank() -> Double.NaN;
      case CsvProblem _ -> Double.NaN;
    };
  }

  private static Refused refused(CsvRow row, String column, String expected) {
    return new Refused(
        row.problem(
                column,
                "\"%s\" was found, expected %s. Correct it or leave the cell blank."
                    .formatted(row.text(column).strip(), expected))
            .sentence());
  }
}
