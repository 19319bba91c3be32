package exolog.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsOrdinalCommandTest {
  /** lme4's cbpp, herds 1 to 5. */
  private static final String HERDS =
      """
      herd,period,sick,size
      1,1,2,14
      1,2,3,12
      1,3,4,9
      1,4,0,5
      2,1,3,22
      2,2,1,18
      2,3,1,21
      3,1,8,22
      3,2,2,16
      3,3,0,16
      3,4,2,20
      4,1,2,10
      4,2,0,10
      4,3,2,9
      4,4,0,6
      5,1,5,18
      5,2,0,25
      5,3,0,24
      5,4,1,4
      """;

  @TempDir private Path folder;

  @Test
  void countsOfYesAreFittedAsGlmerDoes() throws IOException {
    var said = ordinal(HERDS, "--outcome", "sick", "--of", "size", "--random", "herd", "--json");
    assertThat(said.exitCode()).isZero();
    var json = said.json();
    // lme4 1.1-31, glmer(cbind(sick, size - sick) ~ 1 + (1 | herd), binomial); tolerance 1e-4.
    assertThat(json.get("criterion").asDouble()).isCloseTo(77.8695370515, within(1e-4));
    assertThat(json.get("fixed").get(0).get("name").asString()).isEqualTo("(Intercept)");
    assertThat(json.get("fixed").get(0).get("estimate").asDouble())
        .isCloseTo(-1.9249237955, within(1e-4));
    assertThat(json.get("random").get(0).get("sd").asDouble())
        .isCloseTo(0.2072716978, within(1e-4));
    assertThat(json.get("groups").get("herd").asInt()).isEqualTo(5);
    assertThat(json.get("chances").get(1).get("category").asString()).isEqualTo("yes");
  }

  @Test
  void orderedWordsNeedTheirOrder() throws IOException {
    var csv = new StringBuilder("who,arm,felt\n");
    var words = List.of("worse", "same", "better");
    for (int i = 0; i < 90; i++) {
      csv.append(
          "P%d,%s,%s%n".formatted(i % 15, i % 2 == 0 ? "a" : "b", words.get((i + i / 7) % 3)));
    }
    csv.append("P1,a,NA\n");
    var refused = ordinal(csv.toString(), "--outcome", "felt", "--json");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("the answers are words (better, same, worse)", "--order");
    var said =
        ordinal(
            csv.toString(),
            "--outcome",
            "felt",
            "--order",
            "worse,same,better",
            "--fixed",
            "arm",
            "--random",
            "who",
            "--at",
            "armb=1");
    assertThat(said.out())
        .contains(
            "felt in 90 rows: cumulative-logit",
            "armb",
            "worse|same",
            "spread of who",
            "Chances at armb 1",
            "Note: 1 of 91 rows lack an answer");
  }

  @Test
  void whatCannotBeFittedIsOneSentenceAndExitCodeOne() throws IOException {
    assertRefused(ordinal("y,x\n1,1\n", "--outcome", "z"), "there is no column z");
    assertRefused(ordinal("y,x\n1,1\n1,2\n", "--outcome", "y"), "Every answer of y is 1");
    assertRefused(
        ordinal("y,x\n0,0\n0,0\n1,1\n1,1\n0,0\n", "--outcome", "y", "--fixed", "x"),
        "complete separation");
    assertRefused(
        ordinal("y,x\n0,0\n7,1\n", "--outcome", "y", "--order", "0,1"),
        "line 3, column y: \"7\" is not among the categories 0, 1");
    assertRefused(
        ordinal("y,x\n0,many\n", "--outcome", "y", "--of", "x"), "must hold numbers of people");
  }

  @Test
  void wrongUsageIsExitCodeTwo() throws IOException {
    assertThat(ordinal("y\n1\n").exitCode()).isEqualTo(2);
    var at = ordinal(HERDS, "--outcome", "sick", "--of", "size", "--at", "dose=1");
    assertThat(at.exitCode()).isEqualTo(2);
    assertThat(at.err()).contains("--at names dose");
  }

  private Spoken ordinal(String csv, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("f.csv"), csv);
    var arguments = new ArrayList<>(List.of("ordinal", "--data", file.toString()));
    arguments.addAll(List.of(more));
    return Spoken.by(StatsCommand.commandLine(), arguments.toArray(String[]::new));
  }

  private static void assertRefused(Spoken said, String sentence) {
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(sentence).doesNotContain("Exception");
  }
}
