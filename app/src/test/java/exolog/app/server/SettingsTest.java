package exolog.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path data = Path.of("set by JUnit");

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void keep_the_data_in_the_test_directory() {
    environment.put("EXOLOG_DATA", data.toString());
  }

  @Test
  void a_flag_wins_over_the_environment_and_the_environment_over_the_file() throws IOException {
    file("port = 1001\n");
    assertThat(read(null).port()).isEqualTo(1001);
    environment.put("EXOLOG_PORT", "1002");
    assertThat(read(null).port()).isEqualTo(1002);
    assertThat(read("1003").port()).isEqualTo(1003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "65536", "8080.5", "999999", ""})
  void a_port_that_is_none_gets_a_sentence(String port) {
    if (port.isEmpty()) {
      assertThat(read("0").port()).isZero();
    } else {
      assertThat(wrong(flags(port, null, null))).contains("'" + port + "'", "--port 8080");
    }
  }

  @Test
  void it_listens_to_this_machine_alone_until_a_public_address_is_named() {
    assertThat(read(null).address()).isEqualTo("127.0.0.1");
    environment.put("EXOLOG_PUBLIC_URL", "https://record.clinic.example/");
    assertThat(read(null).address()).isEqualTo("0.0.0.0");
    assertThat(read(null).publicUrl()).hasToString("Optional[https://record.clinic.example]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"record.clinic.example", "ftp://record", "https://", "http://a b"})
  void a_public_address_that_is_none_gets_a_sentence(String url) {
    assertThat(wrong(flags(null, null, url))).contains("is not a web address", "https://");
  }

  @Test
  void a_demo_never_shares_its_default_directory_with_a_record() {
    environment.remove("EXOLOG_DATA");
    Path record = settings(flags(null, null, null)).data();
    Path demo = settings(new RunFlags(true, null, null, null, null, false)).data();
    assertThat(demo).isNotEqualTo(record);
  }

  @Test
  void an_external_database_needs_both_roles() {
    String url = "jdbc:postgresql://db.example/exolog";
    assertThat(wrong(flags(null, url, null)))
        .contains("db.owner.user is missing", "EXOLOG_DB_OWNER_USER");
    environment.put("EXOLOG_DB_OWNER_USER", "owner");
    environment.put("EXOLOG_DB_OWNER_PASSWORD", "secret one");
    environment.put("EXOLOG_DB_USER", "app");
    environment.put("EXOLOG_DB_PASSWORD", "secret two");
    Settings settings = settings(flags(null, url, null));
    assertThat(settings.external().orElseThrow().owner().user()).isEqualTo("owner");
    assertThat(settings.external().orElseThrow().app().password()).isEqualTo("secret two");
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @Test
  void a_password_in_the_database_address_is_refused_and_not_repeated() {
    String sentence =
        wrong(flags(null, "jdbc:postgresql://db.example/exolog?user=a&password=hunter2", null));
    assertThat(sentence).contains("EXOLOG_DB_PASSWORD").doesNotContain("hunter2");
    assertThat(wrong(flags(null, "mysql://root:hunter2@db.example/exolog", null)))
        .contains("not a PostgreSQL address")
        .doesNotContain("hunter2");
  }

  @Test
  void a_settings_file_with_a_password_that_others_can_read_is_refused() throws IOException {
    file("db.password = secret\n");
    Files.setPosixFilePermissions(
        data.resolve("exolog.properties"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(wrong(flags(null, null, null))).contains("chmod 600").doesNotContain("secret");
  }

  @Test
  void an_unknown_key_in_the_settings_file_is_answered_with_the_known_ones() throws IOException {
    file("prot = 8080\n");
    assertThat(wrong(flags(null, null, null))).contains("'prot'", "port", "public.url");
  }

  @Test
  void a_settings_file_that_was_named_but_is_not_there_is_said() {
    environment.put("EXOLOG_SETTINGS", data.resolve("absent").toString());
    assertThat(wrong(flags(null, null, null))).contains("does not exist");
  }

  private void file(String text) throws IOException {
    Files.writeString(data.resolve("exolog.properties"), text);
  }

  private Settings read(@org.jspecify.annotations.Nullable String port) {
    return settings(flags(port, null, null));
  }

  private static RunFlags flags(
      @org.jspecify.annotations.Nullable String port,
      @org.jspecify.annotations.Nullable String database,
      @org.jspecify.annotations.Nullable String publicUrl) {
    return new RunFlags(false, port, null, database, publicUrl, false);
  }

  private Settings settings(RunFlags flags) {
    return switch (Settings.from(flags, environment)) {
      case Settings.Reading.Read(Settings settings) -> settings;
      case Settings.Reading.Wrong(String sentence) -> throw new AssertionError(sentence);
    };
  }

  private String wrong(RunFlags flags) {
    return switch (Settings.from(flags, environment)) {
      case Settings.Reading.Read(Settings settings) ->
          throw new AssertionError("accepted: " + settings);
      case Settings.Reading.Wrong(String sentence) -> sentence;
    };
  }
}
