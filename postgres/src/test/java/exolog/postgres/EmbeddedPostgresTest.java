package exolog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path directory = Path.of("set by JUnit");

  @Test
  void data_survive_a_restart() throws Exception {
    try (EmbeddedPostgres postgres = running(directory)) {
      Database database = postgres.database("exolog");
      Sql.run(database.url(), database.owner(), "CREATE TABLE kept AS SELECT 'a visit' AS what");
    }
    try (EmbeddedPostgres postgres = running(directory)) {
      assertThat(kept(postgres)).isEqualTo("a visit");
    }
  }

  @Test
  void what_was_acknowledged_survives_a_hard_kill_of_the_server() throws Exception {
    EmbeddedPostgres killed = running(directory);
    Database database = killed.database("exolog");
    Sql.run(database.url(), database.owner(), "CREATE TABLE kept AS SELECT 'a visit' AS what");
    ServerProcesses.signal("KILL", killed.pid());
    killed.close();

    try (EmbeddedPostgres postgres = running(directory)) {
      assertThat(kept(postgres)).isEqualTo("a visit");
    }
  }

  @Test
  void a_second_exolog_on_the_same_directory_is_refused_with_a_sentence() throws Exception {
    String path = directory.toRealPath().toString();
    try (EmbeddedPostgres first = running(directory)) {
      assertThat(first.port()).isPositive();
      assertThat(EmbeddedPostgres.start(directory))
          .isInstanceOfSatisfying(
              PostgresStart.Refused.class,
              refused ->
                  assertThat(refused.sentence())
                      .contains(path)
                      .contains("in use by another running Exolog")
                      .contains("--data"));
    }
  }

  @Test
  void a_data_directory_that_is_a_file_is_refused_with_a_sentence() throws Exception {
    Path file = Files.createFile(directory.resolve("a-file"));
    assertThat(EmbeddedPostgres.start(file.resolve("data")))
        .isInstanceOfSatisfying(
            PostgresStart.Refused.class,
            refused -> assertThat(refused.sentence()).contains("cannot be written"));
  }

  @Test
  void a_cluster_of_another_major_version_is_refused_not_touched() throws Exception {
    Files.createDirectories(directory.resolve("cluster"));
    Files.writeString(directory.resolve("cluster/PG_VERSION"), "15\n");
    assertThat(EmbeddedPostgres.start(directory))
        .isInstanceOfSatisfying(
            PostgresStart.Refused.class,
            refused -> assertThat(refused.sentence()).contains("PostgreSQL 15", "UPDATING.md"));
  }

  @Test
  void a_half_made_cluster_is_made_again() throws Exception {
    Files.createDirectories(directory.resolve("cluster.new/base"));
    Files.writeString(directory.resolve("cluster.new/PG_VERSION"), "18\n");
    try (EmbeddedPostgres postgres = running(directory)) {
      assertThat(postgres.database("exolog").url()).contains("127.0.0.1");
    }
  }

  @Test
  void passwords_are_long_random_and_for_the_owner_only() throws Exception {
    try (EmbeddedPostgres postgres = running(directory)) {
      assertThat(PosixFilePermissions.toString(permissions("passwords"))).isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(permissions("cluster"))).isEqualTo("rwx------");
      assertThat(postgres.database("exolog").app().password()).hasSizeGreaterThanOrEqualTo(32);
    }
  }

  @Test
  void the_server_forces_what_it_acknowledges_to_disk() throws Exception {
    try (EmbeddedPostgres postgres = running(directory)) {
      Database database = postgres.database("exolog");
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        assertThat(Sql.ask(database.url(), database.app(), "SHOW " + setting)).isEqualTo("on");
      }
      assertThat(Sql.ask(database.url(), database.app(), "SHOW data_checksums")).isEqualTo("on");
      assertThat(Sql.ask(database.url(), database.app(), "SHOW listen_addresses"))
          .isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_left_over_pid_file_that_names_another_program_does_not_stop_the_start() throws Exception {
    running(directory).close();
    long notAServer = ProcessHandle.current().pid();
    Files.writeString(
        directory.resolve("cluster/postmaster.pid"),
        notAServer + "\n" + directory + "\n1\n5432\n\n127.0.0.1\n0 0\nready\n");
    running(directory).close();
  }

  private java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(String file)
      throws IOException {
    return Files.getPosixFilePermissions(directory.resolve(file));
  }

  private static String kept(EmbeddedPostgres postgres) throws SQLException {
    Database database = postgres.database("exolog");
    return Sql.ask(database.url(), database.owner(), "SELECT what FROM kept");
  }

  private static EmbeddedPostgres running(Path directory) throws Exception {
    return switch (EmbeddedPostgres.start(directory)) {
      case PostgresStart.Running(var postgres) -> postgres;
      case PostgresStart.Refused(var sentence) -> throw new AssertionError(sentence);
    };
  }
}
