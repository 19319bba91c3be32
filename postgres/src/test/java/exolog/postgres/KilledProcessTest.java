package exolog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exolog as its own process, killed hard, as itself and as an ordinary user. */
class KilledProcessTest {
  private static final String ORDINARY_USER = "65534";

  @TempDir Path directory = Path.of("set by JUnit");

  @BeforeEach
  void others_may_pass_through() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Test
  void after_a_hard_kill_of_the_whole_process_the_data_are_there() throws Exception {
    List<String> command = java();
    assertThat(firstLine(command, directory.resolve("data"), true)).isEqualTo("new");
    assertThat(firstLine(command, directory.resolve("data"), true)).isEqualTo("kept");
    assertThat(firstLine(command, directory.resolve("data"), false)).isEqualTo("kept");
  }

  /** Root without a user namespace hands over to a plain user number: both ways must hold. */
  @ParameterizedTest
  @ValueSource(strings = {"ordinary user", "root without user namespaces"})
  void works_under_other_accounts(String account) throws Exception {
    assumeThat(Account.isRoot()).as("only root can become somebody else").isTrue();
    var command = new ArrayList<String>();
    if (account.equals("ordinary user")) {
      String id = ORDINARY_USER;
      Collections.addAll(command, "setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups");
    }
    command.addAll(java());
    command.add(command.indexOf("-cp"), "-Dexolog.cache=" + directory.resolve("cache"));
    if (account.startsWith("root")) {
      command.add(command.indexOf("-cp"), "-Dexolog.postgres.namespace=false");
    }
    assertThat(firstLine(command, directory.resolve("data"), true)).isEqualTo("new");
    assertThat(firstLine(command, directory.resolve("data"), false)).isEqualTo("kept");
  }

  private List<String> java() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return List.of(
        java.toString(), "-XX:+UseSerialGC", "-Xmx64m", "-cp", classPath(), Visit.class.getName());
  }

  /** A copy that other accounts can read: root's Maven repository is closed to them. */
  private String classPath() throws IOException {
    var copies = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.matches(".*(classes|postgres|commons|xz).*")) {
        Path copy = directory.resolve("lib").resolve(copies.size() + ".jar");
        copy(Path.of(entry), copy);
        copies.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.createDirectories(copy.getParent());
          Files.copy(file, from.equals(file) ? to : copy);
        }
      }
    }
  }

  private String firstLine(List<String> command, Path data, boolean killed) throws Exception {
    var whole = new ArrayList<>(command);
    whole.add(data.toString());
    Process process =
        new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      if (killed) {
        process.destroyForcibly();
      } else {
        process.outputWriter().close();
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return String.valueOf(line);
    }
  }

  /** The child: starts the server, says whether an earlier visit was kept, waits for its end. */
  static final class Visit {
    private Visit() {}

    public static void main(String[] arguments) throws Exception {
      switch (EmbeddedPostgres.start(Path.of(arguments[0]))) {
        case PostgresStart.Running(var postgres) -> {
          Database database = postgres.database("exolog");
          String found =
              Sql.ask(
                  database.url(),
                  database.owner(),
                  "SELECT count(*) FROM pg_tables WHERE tablename = 'kept'");
          Sql.run(database.url(), database.owner(), "CREATE TABLE IF NOT EXISTS kept (x int)");
          System.out.println(found.equals("1") ? "kept" : "new");
          int end = System.in.read();
          postgres.close();
          System.exit(end == -1 ? 0 : 1);
        }
        case PostgresStart.Refused(var sentence) -> System.out.println(sentence);
      }
    }
  }
}
