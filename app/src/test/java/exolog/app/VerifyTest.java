package exolog.app;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.app.server.ServerUnderTest;
import exolog.cohort.DemoClinic;
import exolog.postgres.Database;
import exolog.postgres.EmbeddedPostgres;
import exolog.postgres.Login;
import exolog.postgres.PostgresStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyTest {
  @TempDir Path directory = Path.of("set by JUnit");

  @Test
  void a_demonstration_is_intact_beside_its_server_and_one_byte_changed_by_the_owner_is_named()
      throws Exception {
    Path data = directory.resolve("data");
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data)) {
      DemoClinic.open(server.bean(DataSource.class), server.clock());
      JsonNode beside = verified(data);
      assertThat(beside.get("verdict").asString()).isEqualTo("intact");
      assertThat(beside.get("clinics").get(0).get("ledgerEntries").asInt()).isGreaterThan(100);
    }
    assertThat(verified(data).get("firstBroken").isNull()).isTrue();
    String serial = tampered(data);
    JsonNode broken = verified(data);
    assertThat(broken.get("verdict").asString()).isEqualTo("broken");
    JsonNode first = broken.get("firstBroken");
    assertThat(first.get("where").asString()).isEqualTo("ledger");
    assertThat(first.get("vial").asString().replace("-", "")).isEqualTo(serial);
    assertThat(first.get("seq").asInt()).isEqualTo(1);
    assertThat(first.get("what").asString()).isEqualTo("Entry 1 was changed after it was written.");
    var text = ExologProcess.ended("verify", "--data", data.toString());
    assertThat(text.code()).isZero();
    assertThat(text.out()).startsWith("BROKEN").contains(", entry 1:");
  }

  @Test
  void a_directory_without_a_record_is_a_sentence_and_stays_as_it_was() throws Exception {
    Files.writeString(directory.resolve("letter.txt"), "dear");
    for (Path wrong :
        new Path[] {directory, directory.resolve("absent"), directory.resolve("letter.txt")}) {
      var ended = ExologProcess.ended("verify", "--json", "--data", wrong.toString());
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).contains(wrong.toString()).doesNotContain("\tat ");
    }
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  private static JsonNode verified(Path data) throws Exception {
    var ended = ExologProcess.ended("verify", "--json", "--data", data.toString());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return JsonMapper.shared().readTree(ended.out());
  }

  /** One byte of one entry, changed by the one who may; the vial's serial. */
  private static String tampered(Path data) throws Exception {
    if (EmbeddedPostgres.start(data.resolve("postgres"))
        instanceof PostgresStart.Running(EmbeddedPostgres postgres)) {
      try (postgres) {
        Database database = postgres.database("exolog");
        Login owner = database.owner();
        try (var connection =
                DriverManager.getConnection(database.url(), owner.user(), owner.password());
            var statement = connection.createStatement()) {
          statement.execute("alter table vial_entry no force row level security");
          statement.execute("alter table vial no force row level security");
          try (var changed =
              statement.executeQuery(
                  """
                  update vial_entry e set entered_by = overlay(entered_by placing 'X' from 1 for 1)
                    from vial v
                   where v.vial_id = e.vial_id and e.seq = 1
                     and v.vial_id = (select vial_id from vial order by vial_id limit 1 offset 3)
                  returning v.serial
                  """)) {
            changed.next();
            String serial = changed.getString(1);
            statement.execute("alter table vial_entry force row level security");
            statement.execute("alter table vial force row level security");
            return serial;
          }
        }
      }
    }
    throw new AssertionError("PostgreSQL did not start on " + data);
  }
}
