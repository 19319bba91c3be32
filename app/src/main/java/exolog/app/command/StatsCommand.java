package exolog.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the statistics that work on anyone's table. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Statistics on any CSV file.",
    subcommands = {StatsMetaCommand.class, StatsMixedCommand.class, StatsOrdinalCommand.class})
public final class StatsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which statistic, for example: exolog stats meta --help, exolog stats mixed --help");
  }
}
