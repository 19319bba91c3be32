package exolog.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Codes on vials, boxes and donations. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = "Codes on vials, boxes and donations.",
    subcommands = CodeParseCommand.class,
    synopsisSubcommandLabel = "parse")
public final class CodeCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with a code: 'code parse STRING'.");
  }
}
