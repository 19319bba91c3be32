package exolog.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what can be asked about a lot without a server. */
@Command(
    name = "lot",
    mixinStandardHelpOptions = true,
    description = "The rules of release, on a certificate.",
    subcommands = LotCheckCommand.class)
public final class LotCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for example: exolog lot check certificate.json");
  }
}
