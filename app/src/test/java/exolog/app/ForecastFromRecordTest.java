package exolog.app;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.app.server.ServerUnderTest;
import exolog.core.consent.About;
import exolog.core.consent.Consents;
import exolog.core.consent.Scope;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.forecast.registry.StratumStanding;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.postgres.Database;
import exolog.postgres.EmbeddedPostgres;
import exolog.postgres.Login;
import exolog.postgres.PostgresStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * exolog forecast --data on the record of the demonstration, which is filled once: each step finds
 * what the one before has left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForecastFromRecordTest {
  private static final String NOW = "2026-11-23T09:00:00Z";

  @TempDir static Path directory = Path.of("set by JUnit");
  private static Path data = directory;
  private static String besideTheServer = "";

  @BeforeAll
  static void the_command_is_asked_while_the_demonstration_runs() throws Exception {
    data = directory.resolve("data");
    try (ExologProcess demo = ExologProcess.serving(data, "--demo")) {
      assertThat(demo.url()).startsWith("http://");
      besideTheServer = answered();
    }
  }

  @Test
  @Order(1)
  void beside_a_running_server_the_evidence_is_joined_with_the_courses_of_the_clinic() {
    JsonNode answer = JsonMapper.shared().readTree(besideTheServer);
    JsonNode model = answer.get("registry").get("model");
    assertThat(answer.get("comparableCourses").asInt()).isGreaterThanOrEqualTo(20);
    assertThat(answer.get("modelVersion").asString()).contains("+registry-");
    assertThat(model.get("version").asInt()).isEqualTo(1);
    assertThat(model.get("evidenceWeight").asDouble() + model.get("registryWeight").asDouble())
        .isCloseTo(1, Offset.offset(1e-5));
    assertThat(answer.get("weeks").size()).isEqualTo(27);
    assertThat(answer.get("abstained").isNull()).isTrue();
  }

  @Test
  @Order(2)
  void without_a_server_the_answer_is_the_same_and_the_directory_is_free_again() throws Exception {
    assertThat(answered()).isEqualTo(besideTheServer);
    assertThat(answered()).isEqualTo(besideTheServer);
  }

  @Test
  @Order(3)
  void the_page_and_the_terminal_say_what_the_courses_here_weigh() throws Exception {
    Path page = directory.resolve("forecast.html");
    var text = forecast("--html", page.toString());
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains("The courses here", "published studies weigh");
    assertThat(Files.readString(page)).contains("published studies weigh", "people here");
  }

  @Test
  @Order(4)
  void where_the_evidence_abstains_the_courses_are_counted_and_do_not_speak() throws Exception {
    var ended =
        ExologProcess.ended(
            "forecast",
            "--concern",
            "acne-scars",
            "--measure",
            "ecca",
            "--baseline",
            "110",
            "--sessions",
            "3",
            "--every",
            "3w",
            "--product",
            "umbilical-msc",
            "--route",
            "laser",
            "--data",
            data.toString(),
            "--json");
    assertThat(ended.code()).isZero();
    assertThat(JsonMapper.shared().readTree(ended.out()).get("abstained").get("reason").asString())
        .contains("people with this plan agreed to the registry", "do not make a forecast");
  }

  @Test
  @Order(5)
  void after_a_withdrawal_the_evidence_speaks_alone_and_says_so() throws Exception {
    try (var server = ServerUnderTest.startedAt(NOW, data)) {
      Actor software = Actor.software(server.bean(Clinics.class).present().getFirst().id(), "test");
      var models = server.bean(RegistryModels.class);
      StratumStanding most = models.strata(software).getFirst();
      var someone = models.comparable(software, most.stratum()).patients().getFirst();
      server
          .bean(Consents.class)
          .withdraw(software, someone, About.only(Scope.REGISTRY), "")
          .orThrow();
    }
    String first = answered();
    assertThat(answered()).isEqualTo(first);
    JsonNode answer = JsonMapper.shared().readTree(first);
    assertThat(answer.get("registry").get("model").isNull()).isTrue();
    assertThat(answer.get("assumptions").get(0).asString())
        .contains("Only published evidence speaks", "is stale", "withdrawn");
  }

  @Test
  @Order(6)
  void of_several_clinics_one_is_chosen_by_name() throws Exception {
    try (var server = ServerUnderTest.startedAt(NOW, data)) {
      server
          .bean(Clinics.class)
          .found(new ClinicDetails("Second clinic", "DE", "Europe/Berlin", "EUR"), false)
          .orThrow();
    }
    var unnamed = forecast("--json");
    assertThat(unnamed.code()).isEqualTo(2);
    assertThat(unnamed.out()).isEmpty();
    assertThat(unnamed.err()).contains("2 clinics", "'Second clinic'", "Demo clinic", "--clinic");
    var second = forecast("--json", "--clinic", "second clinic");
    assertThat(JsonMapper.shared().readTree(second.out()).get("comparableCourses").asInt())
        .isZero();
    assertThat(forecast("--clinic", "Nobody's").err()).contains("'Nobody's' does not name one");
  }

  @Test
  @Order(7)
  void a_record_of_an_older_version_is_not_migrated() throws Exception {
    asOwner("delete from flyway_schema_history where version = '1002'");
    var refused = forecast("--json");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("older version", "exolog run --data " + data);
    assertThat(forecast().err()).contains("older version");
  }

  private static String answered() throws Exception {
    var ended = forecast("--json");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return ended.out();
  }

  private static ExologProcess.Ended forecast(String... more) throws Exception {
    var words =
        new ArrayList<>(
            List.of(
                "forecast",
                "--concern",
                "androgenetic-alopecia",
                "--measure",
                "hair_density_per_cm2",
                "--baseline",
                "121",
                "--sessions",
                "6",
                "--every",
                "4w",
                "--product",
                "adipose-msc",
                "--data",
                data.toString()));
    words.addAll(List.of(more));
    return ExologProcess.ended(words.toArray(String[]::new));
  }

  private static void asOwner(String sql) throws Exception {
    if (EmbeddedPostgres.start(data.resolve("postgres"))
        instanceof PostgresStart.Running(EmbeddedPostgres postgres)) {
      try (postgres) {
        Database database = postgres.database("exolog");
        Login owner = database.owner();
        try (var connection =
                DriverManager.getConnection(database.url(), owner.user(), owner.password());
            var statement = connection.createStatement()) {
          assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
      }
    }
  }
}
