package exolog.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the statistics that work on anyone's table. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Statistics on any CSV file.")
public final class StatsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** For the words after "stats"; without any, with every statistic. */
  public static CommandLine commandLine(String... words) {
    return new Verbs()
        .with("meta", () -> new CommandLine(new StatsMetaCommand()))
        .with("mixed", () -> new CommandLine(new StatsMixedCommand()))
        .with("ordinal", () -> new CommandLine(new StatsOrdinalCommand()))
        .under(new StatsCommand(), words);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which statistic, for example: exolog stats meta --help, exolog stats mixed --help");
  }
}
