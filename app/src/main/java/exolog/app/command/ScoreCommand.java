package exolog.app.command;

import exolog.stats.score.ChanceTable;
import exolog.stats.score.ForecastReader;
import exolog.stats.score.ForecastTable;
import exolog.stats.score.ScoreGroup;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores anyone's forecasts against what was then observed. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "How often forecasts were right: CRPS, coverage, calibration, skill.",
    footer = {
      "",
      "Columns: id, measure, observed, and for the forecast one of",
      "  mean, sd",
      "  lower50, upper50, lower80, upper80, lower95, upper95 (and median)",
      "  d1, d2, d3, … (draws)",
      "all as changes from baseline. Optional: controlMean, controlSd, the change of",
      "the published controls; concern, product, clinic, to score each apart; chance and",
      "happened (1 or 0), a yes/no forecast and its outcome. A row whose observed value is",
      "blank is not scored. Rows stand in the order in which their outcomes became known:",
      "the alarm for drifting calibration reads them so.",
      "Exit codes: 0 answered, 1 the file cannot be used, 2 wrong usage."
    })
public final class ScoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "F.csv",
      description = "Comma-separated file with a header line, UTF-8.")
  private Path data = Path.of("");

  @Option(names = "--json", description = "JSON on standard output, every digit.")
  private boolean json;

  @Override
  public Integer call() {
    return switch (CsvTable.read(data)) {
      case CsvProblem problem -> refuse(problem.sentence());
      case CsvTable table ->
          switch (ForecastReader.read(table)) {
            case ForecastTable.Refused(String sentence) -> refuse(sentence);
            case ForecastTable.Scored scored -> answer(table, scored);
          };
    };
  }

  private int answer(CsvTable table, ForecastTable.Scored scored) {
    return switch (ChanceTable.read(table)) {
      case ChanceTable.Refused(String sentence) -> refuse(sentence);
      case ChanceTable.Read(var reliability) ->
          answer(
              ScoreReport.of(
                  scored, ScoreGroup.of(table, scored.scores()), reliability.orElse(null)));
    };
  }

  private int answer(ScoreReport report) {
    var out = spec.commandLine().getOut();
    if (json) {
      report.messages().forEach(spec.commandLine().getErr()::println);
      Json.print(out, report.asMap());
    } else {
      out.print(report.asText());
      out.flush();
    }
    return 0;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
