package exolog.app.command;

import exolog.stats.meta.CannotPool;
import exolog.stats.meta.MetaAnalysis;
import exolog.stats.meta.Pooled;
import exolog.stats.meta.StudyEffect;
import exolog.stats.meta.TauMethod;
import exolog.stats.table.CsvNumbers;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Random-effects meta-analysis of any table with an effect and its variance in each row. */
@Command(
    name = "meta",
    mixinStandardHelpOptions = true,
    description = "Random-effects meta-analysis of a CSV file, one study a row.",
    footer = {
      "",
      "Example: exolog stats meta --data trials.csv --yi yi --vi vi --label study",
      "Exit codes: 0 answered, 1 the file cannot be used, 2 wrong usage."
    })
public final class StatsMetaCommand extends TableCommand {
  @Option(
      names = "--yi",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the effects, on the scale to pool (log for ratios).")
  private String effectColumn = "";

  @Option(
      names = "--vi",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of their sampling variances (standard error squared).")
  private String varianceColumn = "";

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "Column of the studies' names; without it, their lines.")
  private @Nullable String labelColumn;

  @Option(
      names = "--method",
      paramLabel = "REML|DL",
      description = "Variance between studies: REML (default) or DL.")
  private TauMethod method = TauMethod.REML;

  @Option(
      names = "--knha",
      description = "Knapp-Hartung standard error and t limits (advised for few studies).")
  private boolean knappHartung;

  @Override
  public Integer call() {
    return switch (CsvTable.read(data())) {
      case CsvProblem problem -> refuse(problem.sentence());
      case CsvTable table -> pool(table);
    };
  }

  private int pool(CsvTable table) {
    var absent =
        labelColumn == null
            ? table.missing(effectColumn, varianceColumn)
            : table.missing(effectColumn, varianceColumn, labelColumn);
    if (absent.isPresent()) {
      return refuse(absent.get().sentence());
    }
    var effects = table.numbers(effectColumn);
    var variances = table.numbers(varianceColumn);
    if (effects instanceof CsvProblem problem) {
      return refuse(problem.sentence());
    }
    if (variances instanceof CsvProblem problem) {
      return refuse(problem.sentence());
    }
    var studies = studies(table, (CsvNumbers.Values) effects, (CsvNumbers.Values) variances);
    return switch (MetaAnalysis.pool(studies, method, knappHartung)) {
      case CannotPool(String reason) -> refuse(table.file() + ": " + reason);
      case Pooled pooled -> answer(studies, pooled);
    };
  }

  private List<StudyEffect> studies(
      CsvTable table, CsvNumbers.Values effects, CsvNumbers.Values variances) {
    var studies = new ArrayList<StudyEffect>();
    for (int i = 0; i < table.rows().size(); i++) {
      var row = table.rows().get(i);
      boolean named = labelColumn != null && !row.isBlank(labelColumn);
      studies.add(
          new StudyEffect(
              named ? row.text(String.valueOf(labelColumn)).strip() : "line " + row.line(),
              effects.values().get(i),
              variances.values().get(i)));
    }
    return studies;
  }

  private int answer(List<StudyEffect> studies, Pooled pooled) {
    var report =
        new MetaReport(
            studies, pooled, MetaAnalysis.leaveOneOut(studies, pooled.method(), knappHartung));
    return answer(pooled.messages(), report::asMap, out -> out.print(report.asText()));
  }
}
