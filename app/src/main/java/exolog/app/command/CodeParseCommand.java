package exolog.app.command;

import exolog.core.code.Codes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one code and says what it holds, or where it does not fit. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "What a code says: GS1, GS1 Digital Link, ISBT 128 or Single European Code.",
    footer = {
      "",
      "FNC1 is character 29, in a shell $'\\x1d'; identifiers in brackets need none:",
      "  exolog code parse '(01)09506000134352(17)270930(10)LOT7(21)A1'",
      "Positions count from 1 as typed.",
      "Exit codes: 0 answered, also for a code that is not valid; 2 wrong usage."
    })
public final class CodeParseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "STRING", description = "The code as scanned or typed.")
  private String typed = "";

  @Option(names = "--json", description = "JSON on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    CodeReport report = CodeReport.of(Codes.parse(typed, LocalDate.now(Clock.systemUTC())));
    var out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, report.asMap());
    } else {
      out.print(report.asText());
      out.flush();
    }
    return 0;
  }
}
