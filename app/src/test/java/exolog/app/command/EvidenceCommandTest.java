package exolog.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvidenceCommandTest {
  private record Answer(int exit, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  @Test
  void theListShowsEveryStudyWithItsTies() {
    var answer = run("list");
    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains("Trials of vesicle products (44)", "Trials that lend a control arm (49)")
        .contains("funding and conflict: author Park BS is also CEO of Prostemics");
  }

  @Test
  void theListStaysInsideThePrintedPage() {
    assertThat(run("list").out().lines()).allMatch(line -> line.length() <= 130);
  }

  @Test
  void theListCanBeNarrowedToConcernMeasureAndSource() {
    var scars =
        run("list", "--concern", "acne-scars", "--measure", "ecca", "--source", "adipose-msc");
    assertThat(scars.out()).contains("kwon-2020").doesNotContain("park-bs-2022", "ecm-svf-co2");
    assertThat(run("list", "--source", "milk", "--measure", "ecca").out())
        .contains("No study in the library fits.");
  }

  @Test
  void theListAsJsonHoldsEveryStudyOnce() {
    var studies = run("list", "--json").json().get("studies");
    assertThat(studies).hasSize(93);
    assertThat(studies.get(0).get("study").asString()).isEqualTo("park-bs-2022");
    assertThat(studies.get(0).get("findings").get(0).get("poolable").asBoolean()).isTrue();
  }

  @Test
  void metaAnswersWithTheKeysOfTheContract() {
    var json = run("meta", "--measure", "hair_density_per_cm2", "--json").json();
    for (String key :
        new String[] {
          "k",
          "estimate",
          "se",
          "ciLower",
          "ciUpper",
          "piLower",
          "piUpper",
          "tau2",
          "i2",
          "q",
          "qp",
          "method",
          "pooled",
          "notPooled"
        }) {
      assertThat(json.has(key)).as(key).isTrue();
    }
    assertThat(json.get("k").asInt()).isEqualTo(2);
    assertThat(json.get("piLower").isNull()).isTrue();
    assertThat(json.get("pooled").get(0).get("study").asString()).isEqualTo("amini-2025");
  }

  @Test
  void whatCannotBePooledIsAnsweredAndNotAFailure() {
    var answer = run("meta", "--measure", "wrinkle_depth_or_index", "--json");
    assertThat(answer.exit()).isZero();
    assertThat(answer.json().get("k").asInt()).isZero();
    assertThat(answer.json().get("estimate").isNull()).isTrue();
    assertThat(answer.json().get("notPooled")).isNotEmpty();
    assertThat(run("meta", "--measure", "wrinkle_depth_or_index").out())
        .contains("Nothing can be pooled");
  }

  @Test
  void lowConfidenceAndApproximationsAreSwitches() {
    var low = run("meta", "--measure", "wrinkle_depth_or_index", "--low-confidence", "--json");
    assertThat(low.json().get("k").asInt()).isEqualTo(1);
    var strict = run("meta", "--measure", "ecca", "--no-approximations", "--json");
    assertThat(strict.json().get("k").asInt()).isZero();
  }

  @Test
  void controlsArePooledByClass() {
    var placebo =
        run("meta", "--measure", "hair_density_per_cm2", "--comparator", "placebo", "--json");
    assertThat(placebo.json().get("k").asInt()).isEqualTo(3);
    assertThat(placebo.json().get("comparator").asString()).isEqualTo("placebo");
  }

  @Test
  void anUnknownKeyIsWrongUsageAndNamesTheValidOnes() {
    var answer = run("meta", "--measure", "hair");
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("'hair'", "hair_density_per_cm2");
    assertThat(run("list", "--concern", "baldness").err()).contains("acne-scars");
    assertThat(run("list", "--source", "fish").err()).contains("umbilical-msc");
    assertThat(run("meta", "--measure", "ecca", "--comparator", "tea").err())
        .contains("saline-injection");
  }

  @Test
  void withoutAVerbOrAMeasureItSaysWhatIsMissing() {
    assertThat(run().exit()).isEqualTo(2);
    assertThat(run().err()).contains("evidence list");
    assertThat(run("meta").exit()).isEqualTo(2);
    assertThat(run("meta").err()).contains("--measure");
  }

  private static Answer run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new CommandLine(new EvidenceCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Answer(exit, out.toString(), err.toString());
  }
}
