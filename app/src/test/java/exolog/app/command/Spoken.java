package exolog.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command printed on each stream and the exit code it left. */
record Spoken(int exitCode, String out, String err) {
  static Spoken by(Object command, String... arguments) {
    return by(new CommandLine(command), arguments);
  }

  static Spoken by(CommandLine command, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        command
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Spoken(exitCode, out.toString(), err.toString());
  }

  JsonNode json() {
    return new JsonMapper().readTree(out);
  }
}
