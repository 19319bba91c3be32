package exolog.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NtaCommandTest {
  private static final String SINGLE =
      """
      NTA Single Analysis Summary File
      Created with NTA 3.1 Build 3.1.54
      [Experiment Details]
      Filename:,one_00
      [Results]
      Dilution factor (concentrations adjusted for this factor),Not recorded
      Concentration (Particles / ml),410000000
      [Size Data]
      Weighting,Number
      Mean,120.5
      Mode,99
      SD,40
      D10,80
      D50,110
      D90,170
      """;

  @TempDir private Path folder;

  @Test
  void aDilutionNobodyRecordedIsAnAnswerWithAQuestion() throws IOException {
    var said = nta(SINGLE, "--json");
    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).isEmpty();
    var json = said.json();
    assertThat(json.get("instrument").asString()).isEqualTo("NanoSight");
    assertThat(json.get("software").asString()).isEqualTo("NTA 3.1 Build 3.1.54");
    assertThat(json.get("replicates").asInt()).isEqualTo(1);
    assertThat(json.get("dilutionFactor").isNull()).isTrue();
    assertThat(json.get("dilutionApplied").asBoolean()).isFalse();
    assertThat(json.get("concentrationPerMl").isNull()).isTrue();
    assertThat(json.get("concentrationInFilePerMl").asDouble()).isEqualTo(4.1e8);
    assertThat(json.get("meanNm").asDouble()).isEqualTo(120.5);
    assertThat(json.get("d90Nm").asDouble()).isEqualTo(170);
    assertThat(json.get("warnings").get(0).asString()).contains("--dilution X");
  }

  @Test
  void whatThePersonSaysIsMultipliedOnce() throws IOException {
    var json = nta(SINGLE, "--dilution", "1e3", "--json").json();
    assertThat(json.get("dilutionFactor").asDouble()).isEqualTo(1000);
    assertThat(json.get("dilutionApplied").asBoolean()).isTrue();
    assertThat(json.get("dilutionAppliedBy").asString()).isEqualTo("exolog");
    assertThat(json.get("concentrationPerMl").asDouble()).isEqualTo(4.1e11);
    assertThat(nta(SINGLE, "--dilution", "1000").out())
        .contains("4.100e+11 particles/mL", "D90            170 nm", "Note: Only 1 measurement");
  }

  @Test
  void anUnreadableFileIsASentenceAndExitCodeOne() throws IOException {
    var said = nta("a,b\n1,2\n", "--json");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("is neither a NanoSight summary", "nor a ZetaView");
    assertThat(Spoken.by(new NtaCommand(), folder.toString()).err()).contains("is a folder");
    assertThat(Spoken.by(new NtaCommand(), folder.resolve("no").toString()).err())
        .contains("is not there");
  }

  @Test
  void aFactorBelowOneIsWrongUsage() throws IOException {
    var said = nta(SINGLE, "--dilution", "0.001");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("Say 1000 for one part in a thousand");
  }

  private Spoken nta(String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("export.csv"), text);
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(more));
    return Spoken.by(new NtaCommand(), arguments.toArray(String[]::new));
  }
}
