package exolog.app.command;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.evidence.Evidence;
import exolog.core.forecast.Asked;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastJson;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecaster;
import exolog.web.print.PrintedForecast;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What to expect of a plan, from published evidence and, where a data directory is named, from the
 * courses of its clinic. Without one, neither Spring nor a database is touched.
 */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    description = {
      "What to expect of a plan, week by week, from published evidence; with --data",
      "joined with the courses of a clinic, as in the running server."
    },
    footer = {
      "",
      "Example: exolog forecast --concern androgenetic-alopecia",
      "  --measure hair_density_per_cm2 --baseline 121 --sessions 6 --every 4w",
      "  --product adipose-msc --horizon 26w",
      "Where the evidence carries no forecast, the answer says why and what was shown.",
      "--data DIR reads the record that exolog run --data DIR keeps, beside a running",
      "server or without one, and changes nothing in it: no model is fitted. It needs",
      "the rights of the user who runs Exolog, and shows counts and sums, no person.",
      "Exit codes: 0 answered (also with an abstention), 1 a file cannot be written or",
      "a record not be read, 2 wrong usage."
    })
public final class ForecastCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--concern", paramLabel = "C", description = "What the person comes for.")
  private @Nullable String concern;

  @Option(names = "--measure", paramLabel = "M", description = "What is measured.")
  private @Nullable String measure;

  @Option(names = "--baseline", paramLabel = "X", description = "Its level before treatment.")
  private @Nullable String baseline;

  @Option(names = "--sessions", paramLabel = "N", description = "How many sessions.")
  private @Nullable String sessions;

  @Option(names = "--every", paramLabel = "4w", description = "Weeks from session to session.")
  private @Nullable String every;

  @Option(names = "--product", paramLabel = "SOURCE", description = "Source of the vesicles.")
  private @Nullable String product;

  @Option(names = "--horizon", paramLabel = "26w", description = "Weeks to look ahead (26).")
  private @Nullable String horizon;

  @Option(
      names = "--route",
      paramLabel = "R",
      description = "How it is given; the concern's usual.")
  private @Nullable String route;

  @Option(names = "--age", paramLabel = "YEARS", description = "Age in years.")
  private @Nullable String age;

  @Option(names = "--sex", paramLabel = "SEX", description = "female, male, other or unknown.")
  private @Nullable String sex;

  @Option(names = "--severity", paramLabel = "GRADE", description = "In the clinic's own words.")
  private @Nullable String severity;

  @Option(
      names = "--adherence",
      paramLabel = "PERCENT",
      description = "Expected share of sessions kept.")
  private @Nullable String adherence;

  @Option(names = "--cost", paramLabel = "PRICE", description = "Price of one session.")
  private @Nullable String cost;

  @Option(
      names = "--stop-below",
      paramLabel = "CHANCE",
      description = "Stop where one more session helps fewer (0.02).")
  private @Nullable String stopBelow;

  @Option(names = "--seed", paramLabel = "N", description = "For the possible courses (1).")
  private @Nullable String seed;

  @Option(names = "--low-confidence", description = "Admit studies of low confidence.")
  private boolean lowConfidence;

  @Option(names = "--no-approximations", description = "Admit no approximate spreads.")
  private boolean noApproximations;

  @Option(names = "--json", description = "The whole answer as JSON on standard output.")
  private boolean json;

  @Option(names = "--html", paramLabel = "F", description = "Write a printable page to this file.")
  private @Nullable Path html;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Join the registry of the clinic in this data directory.")
  private @Nullable Path data;

  @Option(
      names = "--clinic",
      paramLabel = "NAME",
      description = "Which clinic of the data directory, where there are several.")
  private @Nullable String clinic;

  @Override
  public Integer call() throws Exception {
    if (clinic != null && data == null) {
      return refuse(
          "--clinic: a clinic is chosen in a data directory. Name it with --data DIR, or leave --clinic out.",
          WRONG_USAGE);
    }
    var forecaster = Forecaster.of(Evidence.published());
    return switch (asked().checked(forecaster.askable())) {
      case Answer.Refused<ForecastQuestion> refused -> refuse(refused);
      case Answer.Given<ForecastQuestion>(ForecastQuestion question) ->
          data == null
              ? show(forecaster.answer(question))
              : joined(new ClinicForecast(forecaster, question), data);
    };
  }

  private int joined(ClinicForecast forecast, Path directory) throws Exception {
    return switch (forecast.from(directory, Optional.ofNullable(clinic))) {
      case ClinicForecast.Result.Answered(ForecastAnswer answer) -> show(answer);
      case ClinicForecast.Result.NoRecord(String sentence) -> refuse("--data: " + sentence, FAILED);
      case ClinicForecast.Result.NoClinic(String sentence) ->
          refuse("--clinic: " + sentence, WRONG_USAGE);
    };
  }

  private int refuse(String sentence, int code) {
    spec.commandLine().getErr().println(sentence);
    return code;
  }

  private Asked asked() {
    return new Asked(
        concern,
        measure,
        baseline,
        sessions,
        every,
        product,
        horizon,
        route,
        age,
        sex,
        severity,
        adherence,
        cost,
        stopBelow,
        seed,
        lowConfidence,
        !noApproximations);
  }

  private int refuse(Answer.Refused<ForecastQuestion> refused) {
    var err = spec.commandLine().getErr();
    for (Refusal refusal : refused.refusals()) {
      err.println("--%s: %s".formatted(refusal.field(), refusal.sentence()));
    }
    return WRONG_USAGE;
  }

  private int show(ForecastAnswer answer) {
    var out = spec.commandLine().getOut();
    if (html != null && !write(html, answer)) {
      return FAILED;
    }
    if (json) {
      out.println(ForecastJson.writeForReaders(answer));
    } else {
      out.print(ForecastReport.of(answer));
    }
    out.flush();
    return 0;
  }

  private boolean write(Path file, ForecastAnswer answer) {
    var err = spec.commandLine().getErr();
    try {
      WholeFile.write(file, PrintedForecast.html(answer));
      err.println("Written: " + file);
      return true;
    } catch (IOException e) {
      err.println(
          "--html: the page could not be written to %s (%s). Name a file in a folder that exists and that you may write to."
              .formatted(file, e.getMessage()));
      return false;
    }
  }
}
