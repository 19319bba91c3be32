package exolog.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** exolog forecast: what lands on standard output, what on standard error, and how it ends. */
final class ForecastCommandTest {
  private static final List<String> HAIR =
      List.of(
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
          "adipose-msc");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_directory_without_a_record_is_a_sentence_and_stays_as_it_was(@TempDir Path folder)
      throws IOException {
    assertThat(run(HAIR, "--data", folder.toString(), "--json")).isEqualTo(1);
    Files.createDirectories(folder.resolve("postgres/cluster"));
    assertThat(run(HAIR, "--data", folder.toString(), "--json")).isEqualTo(1);
    assertThat(run(HAIR, "--data", folder.resolve("none").toString(), "--json")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .hasSize(3)
        .allSatisfy(line ->
            assertThat(line).contains("There is no record of an Exolog in " + folder, "--data"));
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void a_clinic_is_chosen_in_a_directory_only() {
    assertThat(run(HAIR, "--clinic", "Clinic A")).isEqualTo(2);
    assertThat(err.toString()).contains("--clinic", "--data DIR");
  }

  @Test
  void json_holds_every_key_of_the_contract_and_nothing_else_is_on_standard_output() {
    assertThat(run(HAIR, "--horizon", "26w", "--json")).isZero();
    JsonNode answer = JsonMapper.shared().readTree(out.toString());
    assertThat(answer.propertyNames())
        .contains(
            "concern",
            "measure",
            "unit",
            "baseline",
            "plan",
            "comparator",
            "widening",
            "weeks",
            "evidence",
            "comparableCourses",
            "abstained",
            "assumptions",
            "modelVersion",
            "dataTime",
            "seed");
    assertThat(answer.get("abstained").isNull()).isTrue();
    assertThat(answer.get("comparator").get("class").asString()).isEqualTo("saline-injection");
    assertThat(answer.get("weeks").size()).isEqualTo(27);
    assertThat(answer.get("weeks").get(26).propertyNames())
        .contains("week", "treated", "untreated", "net", "chanceNoticeable", "chanceImportant");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void the_terminal_gets_one_sentence_a_table_and_why_studies_were_left_out() {
    assertThat(run(HAIR)).isZero();
    assertThat(out.toString())
        .startsWith("By week 26, 8 of 10 people change by")
        .contains("which may be nothing", "with saline injections alone", "Not pooled, and why")
        .doesNotContain("without treatment");
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(84));
  }

  @Test
  void an_abstention_is_an_answer() {
    assertThat(
            run(
                List.of(
                    "--concern",
                    "acne-scars",
                    "--measure",
                    "ecca",
                    "--baseline",
                    "100",
                    "--sessions",
                    "3",
                    "--every",
                    "4w",
                    "--product",
                    "adipose-msc"),
                "--json"))
        .isZero();
    JsonNode answer = JsonMapper.shared().readTree(out.toString());
    assertThat(answer.get("abstained").get("reason").asString()).isNotBlank();
    assertThat(answer.get("weeks").isEmpty()).isTrue();
  }

  @Test
  void bad_input_is_wrong_usage_and_every_fault_is_named_on_standard_error() {
    assertThat(run(List.of("--concern", "baldness", "--baseline", "-4"))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("--concern: 'baldness' is not a concern. Use one of: androgenetic-alopecia")
        .contains("--sessions: ");
  }

  @Test
  void the_page_stands_alone_and_is_there_whole(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("forecast.html");
    assertThat(run(HAIR, "--html", page.toString())).isZero();
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains("<svg", "which may be nothing")
        .doesNotContain("<script", "<link");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(page);
    }
  }

  @Test
  void a_page_that_cannot_be_written_leaves_standard_output_empty(@TempDir Path folder) {
    assertThat(run(HAIR, "--html", folder.resolve("no/such/place.html").toString())).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Name a file in a folder that exists");
  }

  private int run(List<String> words, String... more) {
    var all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return new CommandLine(new ForecastCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
