package exolog.core.product.nta;

import static exolog.core.product.nta.Exports.ZETAVIEW;
import static exolog.core.product.nta.Exports.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.core.product.nta.NtaMeasurement.MultipliedBy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZetaViewTest {
  @Test
  void theDilutionIsAppliedHereBecauseTheInstrumentNeverDoes() {
    NtaMeasurement read = measured(ZETAVIEW);
    assertThat(read.instrument()).isEqualTo("ZetaView");
    assertThat(read.software()).isEqualTo("ZetaView (version 8.06.01 SP1)");
    assertThat(read.replicates()).isEqualTo(1);
    assertThat(read.concentration().inFilePerMl()).contains(4e7);
    assertThat(read.concentration().dilutionFactor()).contains(1000.0);
    assertThat(read.concentration().perMl()).contains(4e10);
    assertThat(read.concentration().multipliedBy()).isEqualTo(MultipliedBy.EXOLOG);
    assertThat(read.size(SizeFigure.MEAN).orElseThrow()).isCloseTo(105, within(1e-9));
    assertThat(read.size(SizeFigure.D90).orElseThrow()).isCloseTo(116, within(1e-9));
    assertThat(read.computed()).hasSize(6);
    assertThat(read.warnings())
        .containsExactly(
            "Not in the file, worked out from its size distribution: Mean, Mode, SD, D10, D50, D90.",
            "Only 1 measurement of the sample: at least 3 are needed to see how well they agree.");
  }

  @Test
  void latinLettersAndDecimalCommasAreRead() {
    String german = ZETAVIEW.replaceAll("(?<=[0-9])\\.(?=[0-9]+E)", ",").replace("1000.0", "1.000");
    byte[] latin = german.replace("25.10", "25,10").getBytes(StandardCharsets.ISO_8859_1);
    NtaMeasurement read = (NtaMeasurement) NtaReader.read("f", latin, Optional.empty());
    assertThat(read.sample()).isEqualTo("invented vesicles, 5 µL");
    assertThat(read.concentration().perMl()).contains(4e10);
    assertThat(read.warnings()).noneMatch(line -> line.contains("temperature"));
  }

  @Test
  void withoutADilutionThereIsAQuestionAndWhatThePersonSaysCounts() {
    String silent = ZETAVIEW.replace("Dilution::\t1000.0\n", "");
    assertThat(measured(silent).asksForDilution()).isTrue();
    assertThat(measured(silent, 200).concentration().perMl()).contains(8e9);
    assertThat(measured(ZETAVIEW, 200).concentration().perMl()).contains(8e9);
    assertThat(measured(ZETAVIEW, 200).warnings().getFirst()).contains("you said 200");
  }

  @Test
  void theMedianOfTheHeaderStandsAndTheRestIsComputed() {
    NtaMeasurement read =
        measured(ZETAVIEW.replace("Positions:", "Median Number (D50): 104.2\nPositions:"));
    assertThat(read.size(SizeFigure.D50)).contains(104.2);
    assertThat(read.computed()).doesNotContain(SizeFigure.D50).hasSize(5);
  }

  @Test
  void checksThatFailedAreSaid() {
    String bad =
        ZETAVIEW
            .replace("Drift Check Result: Good", "Drift Check Result: Bad")
            .replace("Cell Check Result: OK", "Cell Check Result: failed")
            .replace("25.10", "26.4")
            .replace("Traces: 1254", "Traces: 87")
            .replace("E+7", "E+9")
            .replace("Factor: 1.0000", "Factor: 0.9");
    assertThat(measured(bad).warnings())
        .anyMatch(line -> line.startsWith("Drift: the particle drift check says \"Bad\""))
        .anyMatch(line -> line.startsWith("The cell check says \"failed\""))
        .anyMatch(line -> line.contains("changed from the one that was set, by 1.4 °C"))
        .anyMatch(line -> line.startsWith("Too few traces: 87"))
        .anyMatch(line -> line.contains("linear range of 100000 to 1.00e9"))
        .anyMatch(line -> line.contains("correction factor of 0.9"));
  }

  @Test
  void aFileWithTheLogarithmicBlockAloneSaysSo() {
    String logarithmic = ZETAVIEW.replaceAll("(?m)^(9.500E|1.050E|1.150E).*\\n", "");
    assertThat(measured(logarithmic).concentration().perMl()).contains(4e10);
    assertThat(measured(logarithmic).warnings()).anyMatch(line -> line.contains("no linear block"));
  }
}
