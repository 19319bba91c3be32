package exolog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
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
  void only_the_command_that_is_asked_for_is_built_and_is_the_same() {
    assertThat(stats().getSubcommands()).containsOnlyKeys("meta", "mixed", "ordinal");
    assertThat(stats("stats", "mixed").getSubcommands()).containsOnlyKeys("mixed");
    assertThat(mixedUsage("stats", "mixed")).isEqualTo(mixedUsage()).contains("--outcome");
    assertThat(execute("help stats")).isZero();
    assertThat(out.toString()).contains("Usage: exolog stats", "ordinal");
  }

  @Test
  void the_version_is_said() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).startsWith("Exolog ");
  }

  private static CommandLine stats(String... words) {
    return Objects.requireNonNull(Main.commandLine(words).getSubcommands().get("stats"));
  }

  private static String mixedUsage(String... words) {
    return Objects.requireNonNull(stats(words).getSubcommands().get("mixed")).getUsageMessage();
  }

  private int execute(String line) {
    var words = line.isEmpty() ? new String[0] : line.split(" ", -1);
    CommandLine main = Main.commandLine(words);
    main.setOut(new PrintWriter(out, true));
    main.setErr(new PrintWriter(err, true));
    return main.execute(words);
  }
}
