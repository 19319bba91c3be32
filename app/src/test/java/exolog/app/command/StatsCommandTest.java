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

class StatsCommandTest {
  private static final String THREE = "study,yi,vi\nA,14.2,6.1\nB,9.8,10.3\nC,22.4,8.8\n";

  @TempDir private Path folder;

  @Test
  void theJsonHoldsThePromisedKeysAndMetaforsNumbers() throws IOException {
    var said = meta(THREE, "--label", "study", "--json");
    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).isEmpty();
    var json = said.json();
    assertThat(json.propertyNames())
        .contains(
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
            "method");
    // metafor 3.8.1, set "three" of stats/src/test/r/meta_golden.R; tolerance 1e-8.
    assertThat(json.get("estimate").asDouble()).isCloseTo(15.5044059139671, within(1e-8));
    assertThat(json.get("piUpper").asDouble()).isCloseTo(99.3918859887214, within(1e-6));
    assertThat(json.get("method").asString()).isEqualTo("REML");
    assertThat(json.get("leaveOneOut").get(1).get("label").asString()).isEqualTo("B");
  }

  @Test
  void methodAndKnappHartungAreChosenByFlags() throws IOException {
    var json = meta(THREE, "--method", "DL", "--knha", "--json").json();
    assertThat(json.get("se").asDouble()).isCloseTo(3.64227406632365, within(1e-8));
    assertThat(json.get("method").asString()).isEqualTo("DL");
    assertThat(json.get("knappHartung").asBoolean()).isTrue();
  }

  @Test
  void theTableSaysWhatEachNumberMeans() throws IOException {
    var said = meta(THREE, "--label", "study");
    assertThat(said.out())
        .contains(
            "3 studies pooled by random effects (REML)",
            "15.50",
            "for the true effect in a new study",
            "pooled without it");
  }

  @Test
  void twoStudiesHaveANullPredictionIntervalAndOneIsNamedAsOne() throws IOException {
    assertThat(meta("yi,vi\n1,1\n2,1\n", "--json").json().get("piLower").isNull()).isTrue();
    var one = meta("yi,vi\n1,1\n", "--json");
    assertThat(one.json().get("k").asInt()).isEqualTo(1);
    assertThat(one.err()).contains("One study");
    assertThat(meta("yi,vi\n1,1\n").out()).contains("1 study pooled", "nothing left");
  }

  @Test
  void aFileThatCannotBeUsedIsOneSentenceAndExitCodeOne() throws IOException {
    assertRefused(meta("yi,vi\n"), "There is no study to pool");
    assertRefused(meta("yi,vi\n1,0\n"), "line 2 has the variance 0.0");
    assertRefused(meta("yi,vi\n1,0.1\nNaN,0.1\n"), "line 3, column yi: \"NaN\"");
    assertRefused(meta("y,v\n1,2\n"), "there is no column yi, vi. The header names y, v");
    assertRefused(meta(THREE, "--label", "name"), "there is no column name");
    assertRefused(meta("yi,vi\n1\n"), "line 2: 1 values under a header of 2");
    var none =
        Spoken.by(
            StatsCommand.commandLine(),
            "meta",
            "--data",
            folder + "/none.csv",
            "--yi",
            "a",
            "--vi",
            "b",
            "--json");
    assertRefused(none, "there is no such file");
  }

  @Test
  void wrongUsageIsExitCodeTwoAndNothingOnStandardOutput() {
    var said = Spoken.by(StatsCommand.commandLine(), "meta", "--yi", "a");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("--data");
    var method =
        Spoken.by(
            StatsCommand.commandLine(),
            "meta",
            "--data",
            "f",
            "--yi",
            "a",
            "--vi",
            "b",
            "--method",
            "ML");
    assertThat(method.exitCode()).isEqualTo(2);
    assertThat(method.err()).contains("REML, DL");
    assertThat(Spoken.by(StatsCommand.commandLine()).exitCode()).isEqualTo(2);
  }

  @Test
  void aNameFromTheFileCannotSteerTheTerminal() throws IOException {
    var said = meta("study,yi,vi\n\u001B[31mred" + "x".repeat(200) + ",1,1\n", "--label", "study");
    assertThat(said.out()).doesNotContain("\u001B").contains("…");
  }

  private Spoken meta(String csv, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("f.csv"), csv);
    var arguments =
        new ArrayList<>(List.of("meta", "--data", file.toString(), "--yi", "yi", "--vi", "vi"));
    arguments.addAll(List.of(more));
    return Spoken.by(StatsCommand.commandLine(), arguments.toArray(String[]::new));
  }

  private static void assertRefused(Spoken said, String sentence) {
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(sentence).doesNotContain("Exception");
  }
}
