package exolog.app;

import exolog.app.command.CodeCommand;
import exolog.app.command.EvidenceCommand;
import exolog.app.command.ForecastCommand;
import exolog.app.command.LotCommand;
import exolog.app.command.NtaCommand;
import exolog.app.command.RecallCommand;
import exolog.app.command.RunCommand;
import exolog.app.command.ScoreCommand;
import exolog.app.command.StatsCommand;
import exolog.app.command.TraceCommand;
import exolog.app.command.Verbs;
import exolog.app.command.VerifyCommand;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point. Exit codes: 0 answered, 1 could not read or do it, 2 wrong usage. */
@Command(
    name = "exolog",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "The open clinical record and outcomes registry for exosome therapy.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Every command has --help. ./exolog test runs everything the tests need.",
      "Exolog records and measures; it does not diagnose or decide treatment."
    })
public final class Main implements Runnable {
  private static final int WRONG_USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(commandLine(arguments).execute(arguments));
  }

  /** For these words; without any, with every command. */
  static CommandLine commandLine(String... words) {
    var rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
    return new Verbs()
        .with("help", () -> new CommandLine(new CommandLine.HelpCommand()))
        .with("run", () -> new CommandLine(new RunCommand()))
        .with("evidence", () -> new CommandLine(new EvidenceCommand()))
        .with("forecast", () -> new CommandLine(new ForecastCommand()))
        .with("trace", () -> new CommandLine(new TraceCommand()))
        .with("recall", () -> new CommandLine(new RecallCommand()))
        .with("lot", () -> new CommandLine(new LotCommand()))
        .with("stats", () -> StatsCommand.commandLine(rest))
        .with("nta", () -> new CommandLine(new NtaCommand()))
        .with("score", () -> new CommandLine(new ScoreCommand()))
        .with("verify", () -> new CommandLine(new VerifyCommand()))
        .with("code", () -> new CommandLine(new CodeCommand()))
        .under(new Main(), words.length > 0 && words[0].equals("help") ? new String[0] : words)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(Main::wrongUsage)
        .setExecutionExceptionHandler(Main::failed);
  }

  /** Exolog alone, without a verb. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, for example: exolog run");
  }

  private static int wrongUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(e.getMessage());
    List<String> names = List.copyOf(command.getCommandSpec().names());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println(
          "See: " + command.getCommandSpec().qualifiedName() + (names.isEmpty() ? "" : " --help"));
    }
    return WRONG_USAGE;
  }

  /**
   * A failure of the machine or of ours: its sentence for the user, its place for whoever mends.
   */
  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println(command.getCommandSpec().qualifiedName() + " failed: " + e);
    if (System.getenv("EXOLOG_DEBUG") != null) {
      e.printStackTrace(err);
    } else {
      err.println("Set EXOLOG_DEBUG=1 to see where.");
    }
    return 1;
  }
}
