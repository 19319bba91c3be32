package exolog.app;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.app.ExologProcess.Ended;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DrawLoad;
import exolog.core.course.DrawResult;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.Role;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import exolog.core.product.Lots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands trace and recall, beside a running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallCommandsTest {
  private static final String NURSE = "the-nurse";

  @TempDir static Path directory = Path.of("set by JUnit");

  private ServerUnderTest server;
  private DrawLoad load;
  private Lot lot;

  @BeforeAll
  void open() throws Exception {
    server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", directory.resolve("data"));
    load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 2, 1);
    var nurse = AccountOpening.of(NURSE, DrawLoad.PASSWORD, "Nora Nurse", Role.NURSE);
    server.bean(Accounts.class).open(load.actor(), nurse).orThrow();
    for (int hand = 0; hand < 2; hand++) {
      assertThat(load.draw(hand, UUID.randomUUID(), new SplittableRandom(hand)))
          .isInstanceOf(DrawResult.Drawn.class);
    }
    lot = server.bean(Lots.class).find(load.anyVial(new SplittableRandom(1)).lot()).orElseThrow();
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_trace_is_answered_as_json_and_as_a_table() throws Exception {
    JsonNode trace = json("trace", lot.number(), "--json");
    assertThat(trace.propertyNames())
        .contains(
            "start",
            "patients",
            "draws",
            "complete",
            "donors",
            "nodes",
            "edges",
            "exposures",
            "stock");
    assertThat(trace.get("patients").asInt()).isEqualTo(2);
    assertThat(trace.get("exposures").get(0).get("patientNumber").asString()).isEqualTo("L-0");
    assertThat(ended("trace", lot.number(), "--csv").out().lines()).hasSize(3);
    assertThat(ended("trace", "patient:L-1").out()).contains("Given to 1 patients in 1 draws");
  }

  @Test
  void what_is_unknown_or_missing_is_a_sentence_and_nothing_else() throws Exception {
    refused(1, "Nothing in this clinic is called \"nowhere\"", "trace", "nowhere", "--json");
    refused(1, "--data: ", "trace", "nowhere", "--data", directory.resolve("absent").toString());
    refused(1, "There is no recall", "recall", "show", UUID.randomUUID().toString());
    assertThat(ExologProcess.ended("trace").code()).isEqualTo(2);
    assertThat(ExologProcess.ended("recall").code()).isEqualTo(2);
    refused(2, "--class", "recall", "draft", lot.number(), "--reason", "x", "--as", NURSE);
  }

  @Test
  void a_draft_stops_nothing_and_is_listed_and_shown() throws Exception {
    JsonNode draft =
        json(
            "recall",
            "draft",
            lot.number(),
            "--class",
            "II",
            "--reason",
            "endotoxin",
            "--as",
            NURSE,
            "--json");
    assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
    assertThat(draft.get("events").get(0).get("by").asString())
        .isEqualTo("Nora Nurse (from a terminal)");
    assertThat(server.bean(Lots.class).find(lot.id()).orElseThrow().status())
        .isEqualTo(LotStatus.RELEASED);
    JsonNode listed = json("recall", "list", "--json").get("recalls");
    assertThat(listed.findValuesAsString("id")).contains(draft.get("id").asString());
    JsonNode shown = json("recall", "show", draft.get("id").asString(), "--json");
    assertThat(shown.get("patients").asInt()).isZero();
    assertThat(shown.get("contactedPercent").isNull()).as("nobody is not 0 percent").isTrue();
    refused(
        1,
        "is not the login of a",
        "recall",
        "draft",
        lot.number(),
        "--class",
        "I",
        "--reason",
        "x",
        "--as",
        "nobody");
  }

  @Test
  void an_exercise_by_two_people_prints_its_drill_time() throws Exception {
    List<String> drill =
        new ArrayList<>(
            List.of("recall", "exercise", lot.number(), "--class", "II", "--reason", "drill"));
    refused(1, "is not the login of a clinician", with(drill, load.login(), NURSE));
    refused(1, "Another person approves it", with(drill, load.login(), load.login()));
    drill.add("--json");
    JsonNode closed = json(with(drill, NURSE, load.login()));
    assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
    assertThat(closed.get("exercise").asBoolean()).isTrue();
    assertThat(closed.get("drillSeconds").isNumber()).isTrue();
    assertThat(closed.get("told").asInt()).isEqualTo(2);
    JsonNode account = closed.get("balance").get(0);
    assertThat(account.get("difference").asInt()).isZero();
    assertThat(account.get("uncountedVials").asInt()).isZero();
    assertThat(server.bean(Lots.class).find(lot.id()).orElseThrow().status())
        .isEqualTo(LotStatus.RELEASED);
  }

  private static String[] with(List<String> drill, String first, String second) {
    List<String> all = new ArrayList<>(drill);
    all.addAll(List.of("--as", first, "--approve-as", second));
    return all.toArray(String[]::new);
  }

  private static void refused(int code, String sentence, String... arguments) throws Exception {
    Ended ended = ended(arguments);
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(sentence).doesNotContain("\tat ");
  }

  private static JsonNode json(String... arguments) throws Exception {
    Ended ended = ended(arguments);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return JsonMapper.shared().readTree(ended.out());
  }

  /** On the record of this test, unless it names another. */
  private static Ended ended(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!all.contains("--data")) {
      all.addAll(List.of("--data", directory.resolve("data").toString()));
    }
    return ExologProcess.ended(all.toArray(String[]::new));
  }
}
