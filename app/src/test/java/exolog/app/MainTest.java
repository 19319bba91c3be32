package exolog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void every_command_explains_itself() {
    CommandLine main = Main.commandLine();
    main.getSubcommands()
        .forEach((name, command) ->
            assertThat(command.getUsageMessage()).as(name).contains("Usage: exolog " + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "run --unknown", "run --port x", "run --port"})
  void wrong_usage_is_a_sentence_and_exit_code_2(String line) {
    assertThat(execute(line)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void the_version_is_said() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).startsWith("Exolog ");
  }

  private int execute(String line) {
    CommandLine main = Main.commandLine();
    main.setOut(new PrintWriter(out, true));
    main.setErr(new PrintWriter(err, true));
    return main.execute(line.isEmpty() ? new String[0] : line.split(" ", -1));
  }
}
