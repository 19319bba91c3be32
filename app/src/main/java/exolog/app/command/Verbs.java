package exolog.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Commands by name. Of a command line that begins with one of them only that one is built: reading
 * the annotations of all costs a tenth of a second (docs/performance/startup.md).
 */
public final class Verbs {
  private final Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();

  /** One more, in the order of the help. */
  public Verbs with(String name, Supplier<CommandLine> command) {
    commands.put(name, command);
    return this;
  }

  /** The command under which these stand, with the one that is asked for, or with all. */
  public CommandLine under(Object command, String... words) {
    var line = new CommandLine(command);
    var asked = words.length == 0 ? null : commands.get(words[0]);
    if (asked != null) {
      line.addSubcommand(words[0], asked.get());
    } else {
      commands.forEach((name, verb) -> line.addSubcommand(name, verb.get()));
    }
    return line;
  }
}
