package exolog.app.command;

import exolog.stats.ordinal.CannotFit;
import exolog.stats.ordinal.OrdinalDesign;
import exolog.stats.ordinal.OrdinalFit;
import exolog.stats.ordinal.OrdinalFormula;
import exolog.stats.ordinal.OrdinalModels;
import exolog.stats.ordinal.OrdinalReading;
import exolog.stats.ordinal.OrdinalTable;
import exolog.stats.table.CsvProblem;
import exolog.stats.table.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Logistic and cumulative-logit mixed models on any table. */
@Command(
    name = "ordinal",
    mixinStandardHelpOptions = true,
    description = "Yes/no answers and answers in ordered categories, with random intercepts.",
    footer = {
      "",
      "Example: exolog stats ordinal --data gais.csv --outcome gais --fixed exposure,age",
      "           --random patient,lot,provider",
      "Exit codes: 0 answered, 1 the file cannot be used, 2 wrong usage."
    })
public final class StatsOrdinalCommand extends TableCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the answers; with --of, of how many said yes.")
  private String outcome = "";

  @Option(
      names = "--of",
      paramLabel = "COLUMN",
      description = "Column of how many were asked, where rows hold counts.")
  private @Nullable String asked;

  @Option(
      names = "--order",
      split = ",",
      paramLabel = "WORD",
      description = "Categories, lowest first; needed for three or more that are words.")
  private List<String> order = List.of();

  @Option(
      names = "--fixed",
      split = ",",
      paramLabel = "COLUMN",
      description = "Explaining columns; A:B is a product.")
  private List<String> fixed = List.of();

  @Option(
      names = "--random",
      split = ",",
      paramLabel = "COLUMN",
      description = "Groupings with a random intercept; A/B is B within A.")
  private List<String> random = List.of();

  @Option(
      names = "--at",
      split = ",",
      paramLabel = "COLUMN=VALUE",
      description = "For whom the chances are given; columns not named stand at their mean.")
  private Map<String, Double> at = new LinkedHashMap<>();

  @Override
  public Integer call() {
    return switch (CsvTable.read(data())) {
      case CsvProblem problem -> refuse(problem.sentence());
      case CsvTable table ->
          switch (OrdinalTable.read(
              table, new OrdinalFormula(outcome, asked, order, fixed, random))) {
            case OrdinalReading.Refused(String sentence) -> refuse(sentence);
            case OrdinalReading.Read(OrdinalDesign design) -> fit(table.file(), design);
          };
    };
  }

  private int fit(String file, OrdinalDesign design) {
    return switch (OrdinalModels.fit(design)) {
      case CannotFit(String reason) -> refuse(file + ": " + reason);
      case OrdinalFit fit -> answer(fit, design.means());
    };
  }

  private int answer(OrdinalFit fit, Map<String, Double> means) {
    for (var name : at.keySet()) {
      if (!means.containsKey(name)) {
        throw new ParameterException(
            spec().commandLine(),
            "--at names %s; the model's columns are %s."
                .formatted(name, String.join(", ", means.keySet())));
      }
    }
    var who = new LinkedHashMap<>(means);
    who.putAll(at);
    var report = new OrdinalReport(fit, who);
    return answer(fit.messages(), report::asMap, out -> out.print(report.asText()));
  }
}
