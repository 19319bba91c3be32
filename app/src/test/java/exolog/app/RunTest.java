package exolog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunTest {
  @TempDir Path directory = Path.of("set by JUnit");

  @Test
  void it_answers_after_a_start_a_restart_and_a_hard_kill() throws Exception {
    Path data = directory.resolve("data");
    try (ExologProcess first = ExologProcess.serving(data)) {
      assertThat(first.get("/health").statusCode()).isEqualTo(200);
      assertThat(first.greeting().get("startupMs").asLong()).isPositive();
    }
    ExologProcess killed = ExologProcess.serving(data);
    killed.killHard();
    try (ExologProcess again = ExologProcess.serving(data)) {
      assertThat(again.get("/health").body()).contains("ok");
    }
  }

  @Test
  void an_empty_server_gives_one_set_up_link_and_a_restart_replaces_it() throws Exception {
    Path data = directory.resolve("data");
    String first;
    try (ExologProcess empty = ExologProcess.serving(data)) {
      first = empty.greeting().get("setUp").asString();
      assertThat(first).startsWith(empty.url() + "/set-up/");
      assertThat(empty.greeting().get("logins").isEmpty()).isTrue();
    }
    try (ExologProcess again = ExologProcess.serving(data)) {
      String second = again.greeting().get("setUp").asString();
      assertThat(second.replaceFirst(".*/", "")).isNotEqualTo(first.replaceFirst(".*/", ""));
    }
  }

  @Test
  void a_demo_prints_its_logins_as_one_line_of_json_and_keeps_its_patient() throws Exception {
    Path data = directory.resolve("data");
    String patient;
    String password;
    try (ExologProcess demo = ExologProcess.serving(data, "--demo")) {
      JsonNode logins = demo.greeting().get("logins");
      for (String role : List.of("clinician", "nurse", "patient", "analyst")) {
        assertThat(logins.get(role).get("user").asString()).isNotBlank();
        assertThat(logins.get(role).get("password").asString()).hasSizeGreaterThan(15);
      }
      assertThat(demo.greeting().get("passport").asString()).startsWith(demo.url() + "/p/");
      patient = demo.greeting().get("patient").asString().replace(demo.url(), "");
      password = logins.get("clinician").get("password").asString();
    }
    try (ExologProcess demo = ExologProcess.serving(data, "--demo")) {
      assertThat(demo.greeting().get("patient").asString()).endsWith(patient);
      assertThat(demo.greeting().get("logins").get("clinician").get("password").asString())
          .isNotEqualTo(password);
    }
  }

  @Test
  void a_second_server_on_the_same_data_is_refused_with_a_sentence() throws Exception {
    Path data = directory.resolve("data");
    try (ExologProcess first = ExologProcess.serving(data)) {
      assertThat(first.url()).startsWith("http://localhost:");
      var second = ExologProcess.ended("run", "--port", "0", "--json", "--data", data.toString());
      assertThat(second.code()).isEqualTo(1);
      assertThat(second.out()).isEmpty();
      assertThat(second.err()).contains("in use by another running Exolog", "--data");
    }
  }

  @Test
  void a_port_in_use_is_refused_with_a_sentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      var refused = ExologProcess.ended("run", "--port", port, "--data", directory.toString());
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("Port " + port + " is in use", "--port");
    }
  }

  @Test
  void a_data_directory_that_cannot_be_written_is_refused_with_a_sentence() throws Exception {
    Path file = Files.createFile(directory.resolve("a-file"));
    var refused = ExologProcess.ended("run", "--port", "0", "--data", file.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("cannot be written", file.toString());
  }

  @Test
  void an_external_database_that_does_not_answer_is_a_sentence() throws Exception {
    Path settings = directory.resolve("exolog.properties");
    Files.writeString(
        settings,
        """
        db = jdbc:postgresql://127.0.0.1:1/exolog
        db.owner.user = owner
        db.owner.password = o
        db.user = app
        db.password = a
        """);
    Files.setPosixFilePermissions(
        settings, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    var refused = ExologProcess.ended("run", "--port", "0", "--data", directory.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("127.0.0.1:1", "does not answer").doesNotContain("\tat ");
  }
}
