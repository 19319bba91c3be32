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

class StatsMixedCommandTest {
  /** lme4's Dyestuff: Davies and Goldsmith 1972, yield of five preparations of six batches. */
  private static final String DYESTUFF =
      """
      Batch,Yield
      A,1545
      A,1440
      A,1440
      A,1520
      A,1580
      B,1540
      B,1555
      B,1490
      B,1560
      B,1495
      C,1595
      C,1550
      C,1605
      C,1510
      C,1560
      D,1445
      D,1440
      D,1595
      D,1465
      D,1545
      E,1595
      E,1630
      E,1515
      E,1635
      E,1625
      F,1520
      F,1455
      F,1450
      F,1480
      F,1445
      """;

  @TempDir private Path folder;

  @Test
  void theJsonHoldsThePromisedKeysAndLme4sNumbers() throws IOException {
    var said = mixed(DYESTUFF, "--outcome", "Yield", "--random", "Batch", "--json");
    assertThat(said.exitCode()).isZero();
    var json = said.json();
    assertThat(json.propertyNames())
        .contains(
            "fixed",
            "random",
            "residual",
            "criterion",
            "method",
            "converged",
            "messages",
            "n",
            "groups");
    // lme4 1.1-31, R 4.2.2: lmer(Yield ~ 1 + (1 | Batch), Dyestuff); tolerances of
    // docs/statistics/mixed.md.
    assertThat(json.get("criterion").asDouble()).isCloseTo(319.65427684, within(1e-4));
    var batch = json.get("random").get(0);
    assertThat(batch.get("group").asString()).isEqualTo("Batch");
    assertThat(batch.get("term").asString()).isEqualTo("(Intercept)");
    assertThat(batch.get("variance").asDouble()).isCloseTo(1764.05, within(0.2));
    assertThat(batch.get("corr").isNull()).isTrue();
    assertThat(json.get("residual").get("variance").asDouble()).isCloseTo(2451.25, within(0.3));
    assertThat(json.get("fixed").get(0).get("name").asString()).isEqualTo("(Intercept)");
    assertThat(json.get("fixed").get(0).get("estimate").asDouble()).isCloseTo(1527.5, within(0.01));
    assertThat(json.get("groups").get("Batch").asInt()).isEqualTo(6);
    assertThat(json.get("method").asString()).isEqualTo("REML");
    assertThat(json.get("converged").asBoolean()).isTrue();
  }

  @Test
  void thePageReadsAsLme4sSummaryAndSaysTheSharesInWords() throws IOException {
    var said = mixed(DYESTUFF, "--outcome", "Yield", "--random", "Batch", "--effects", "Batch");
    assertThat(said.out())
        .contains(
            "Linear mixed model of Yield fit by REML",
            "319.6543",
            "1764",
            "2451",
            "30 rows; levels: Batch 6",
            "Batch 42 %, residual 58 %");
  }

  @Test
  void mlIsChosenByAFlagAndBothAreTooMany() throws IOException {
    var ml = mixed(DYESTUFF, "--outcome", "Yield", "--random", "Batch", "--ml", "--json").json();
    assertThat(ml.get("method").asString()).isEqualTo("ML");
    assertThat(ml.get("criterion").asDouble()).isCloseTo(327.3270598811, within(1e-4));
    var both = mixed(DYESTUFF, "--outcome", "Yield", "--random", "Batch", "--ml", "--reml");
    assertThat(both.exitCode()).isEqualTo(2);
  }

  @Test
  void anUnknownColumnIsNamedBesideThoseThatAreThere() throws IOException {
    var said = mixed(DYESTUFF, "--outcome", "yield", "--random", "Batch");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("yield").contains("Batch, Yield");
  }

  @Test
  void aWordInTheOutcomeIsShownWithItsLine() throws IOException {
    var said = mixed("g,y\na,1\na,good\nb,3\nb,4\n", "--outcome", "y", "--random", "g");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).contains("data.csv, line 3, column y: \"good\" is not a finite number");
  }

  @Test
  void aSimplerModelIsAnAnswer() throws IOException {
    var one = DYESTUFF.replaceAll("(?m)^[A-F],", "A,");
    var said = mixed(one, "--outcome", "Yield", "--random", "Batch", "--json");
    assertThat(said.exitCode()).isZero();
    assertThat(said.json().get("random")).isEmpty();
    assertThat(said.err()).contains("Batch has one level (A)");
  }

  @Test
  void withoutAGroupTheUsageIsWrong() throws IOException {
    assertThat(mixed(DYESTUFF, "--outcome", "Yield").exitCode()).isEqualTo(2);
  }

  @Test
  void emptyCellsAndNanAreCounted() throws IOException {
    var gaps = DYESTUFF.replace("A,1545", "A,NaN").replace("B,1540", "B,");
    var said = mixed(gaps, "--outcome", "Yield", "--random", "Batch", "--json");
    assertThat(said.json().get("n").asInt()).isEqualTo(28);
    assertThat(said.err()).contains("2 rows were left out: Yield");
  }

  private Spoken mixed(String csv, String... flags) throws IOException {
    var file = folder.resolve("data.csv");
    Files.writeString(file, csv);
    List<String> arguments = new ArrayList<>(List.of("mixed", "--data", file.toString()));
    arguments.addAll(List.of(flags));
    return Spoken.by(StatsCommand.commandLine(), arguments.toArray(String[]::new));
  }
}
