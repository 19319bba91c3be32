package exolog.core.product.nta;

import static exolog.core.product.nta.Exports.NANOSIGHT;
import static exolog.core.product.nta.Exports.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import exolog.core.product.nta.NtaMeasurement.MultipliedBy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NanoSightTest {
  /** Beside the project, where it is; tests run in the module's folder. */
  private static final Path REAL =
      Path.of("../../shared/real/nta/nanosight-3.2-beads.csv").toAbsolutePath().normalize();

  private static final String NOT_RECORDED = NANOSIGHT.replace("1.00e+03", "Not recorded");

  @Test
  void aRecordedDilutionIsAlreadyInTheConcentration() {
    NtaMeasurement read = measured(NANOSIGHT);
    assertThat(read.instrument()).isEqualTo("NanoSight");
    assertThat(read.software()).isEqualTo("NTA 3.4 Build 3.4.003");
    assertThat(read.sample()).isEqualTo("invented vesicles");
    assertThat(read.replicates()).isEqualTo(3);
    assertThat(read.concentration().dilutionFactor()).contains(1000.0);
    assertThat(read.concentration().perMl()).contains(2e11);
    assertThat(read.concentration().multipliedBy()).isEqualTo(MultipliedBy.INSTRUMENT);
    assertThat(read.size(SizeFigure.MEAN)).contains(101.7);
    assertThat(read.size(SizeFigure.MODE)).contains(98.3);
    assertThat(read.size(SizeFigure.D90)).contains(116.0);
    assertThat(read.computed()).isEmpty();
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void notRecordedIsAQuestionAndNeverOne() {
    NtaMeasurement read = measured(NOT_RECORDED);
    assertThat(read.asksForDilution()).isTrue();
    assertThat(read.concentration().perMl()).isEmpty();
    assertThat(read.concentration().inFilePerMl()).contains(2e11);
    assertThat(read.warnings().getFirst())
        .startsWith("The file does not record the dilution. 2.00e11 particles per mL is the");
    NtaMeasurement told = measured(NOT_RECORDED, 50);
    assertThat(told.concentration().perMl()).contains(1e13);
    assertThat(told.concentration().multipliedBy()).isEqualTo(MultipliedBy.EXOLOG);
    assertThat(told.asksForDilution()).isFalse();
  }

  @Test
  void anotherDilutionThanTheRecordedOneIsUsedOnceAndSaid() {
    NtaMeasurement read = measured(NANOSIGHT, 500);
    assertThat(read.concentration().perMl()).contains(1e11);
    assertThat(read.warnings().getFirst()).contains("records a dilution of 1000 and you said 500");
    assertThat(measured(NANOSIGHT, 1000).warnings()).isEmpty();
  }

  @Test
  void videosWithAndWithoutARecordedDilutionAreNotAveragedBlindly() {
    String mixed =
        NANOSIGHT.replace("1.00e+03,1.00e+03,1.00e+03", "1.00e+03,Not recorded,1.00e+03");
    assertThat(measured(mixed).asksForDilution()).isTrue();
    assertThat(measured(mixed, 10).concentration().perMl().orElseThrow())
        .isCloseTo((1e11 + 20e11 + 3e11) / 3, within(1.0));
    String different = NANOSIGHT.replace("1.00e+03,1.00e+03,1.00e+03", "1000,100,1000");
    assertThat(measured(different).concentration().dilutionFactor()).isEmpty();
    assertThat(measured(different).concentration().perMl()).contains(2e11);
  }

  @Test
  void figuresThatTheFileLacksComeFromItsDistributionAndAreNamed() {
    NtaMeasurement read =
        measured(NANOSIGHT.replaceAll("(?m)^(Mean|Mode|SD|D10|D50|D90),.*\\n", ""));
    assertThat(read.size(SizeFigure.MEAN).orElseThrow()).isCloseTo(105.5, within(1e-9));
    assertThat(read.size(SizeFigure.D50).orElseThrow()).isCloseTo(105.5, within(1e-9));
    assertThat(read.size(SizeFigure.D10).orElseThrow()).isCloseTo(94.5, within(1e-9));
    assertThat(read.size(SizeFigure.MODE)).contains(105.5);
    assertThat(read.size(SizeFigure.SD).orElseThrow()).isCloseTo(Math.sqrt(50), within(1e-9));
    assertThat(read.computed()).hasSize(6);
    assertThat(read.warnings())
        .contains(
            "Not in the file, worked out from its size distribution: Mean, Mode, SD, D10, D50, D90.");
  }

  @Test
  void onlyTheBlockWeightedByNumberIsRead() {
    String volume =
        "[Size Data],,\nWeighting,Volume,\nMean,300,300,300,300,0,\n[Diffusion Coefficient Data]\nWeighting,Number\nMean,4,4,4,4,0,\n[Size Data],,\n";
    assertThat(measured(NANOSIGHT.replace("[Size Data],,\n", volume)).size(SizeFigure.MEAN))
        .contains(101.7);
    NtaMeasurement none = measured(NANOSIGHT.replace("Weighting,Number", "Weighting,Volume"));
    assertThat(none.sizes()).isEmpty();
    assertThat(none.warnings()).anyMatch(line -> line.contains("no sizes weighted by number"));
  }

  @Test
  void whatTheInstrumentHoldsAgainstItselfIsSaid() {
    String bad =
        NANOSIGHT
            .replace("Vibration detected,No,No,No", "Vibration detected,Moderate vibration,No,No")
            .replace("measurement,OK,OK,OK", "measurement,Invalid,OK,OK")
            .replace("changed?,No,No,No", "changed?,Yes,No,No")
            .replace("4677,", "212,")
            .replace("-3.8,", "-13.8,")
            .replace("22.0,", "21.0,")
            .replace("1.00e+03,1.00e+03,1.00e+03", "2,2,2")
            .replace(
                "Sample Description",
                "Remarks,Created from combined experiments: a b\nSample Description");
    assertThat(measured(bad).warnings())
        .anyMatch(line -> line.startsWith("This is a combined experiment"))
        .anyMatch(line -> line.startsWith("Vibration was detected: Moderate vibration (1 of 3)"))
        .anyMatch(line -> line.contains("Validity of concentration measurement: Invalid (1 of 3)"))
        .anyMatch(line -> line.contains("Settings changed?: Yes"))
        .anyMatch(line -> line.startsWith("Too few traces: a video has 212"))
        .anyMatch(line -> line.startsWith("X-drift reached 13.8"))
        .anyMatch(line -> line.startsWith("The temperature changed between videos by 1.2 °C"))
        .anyMatch(
            line -> line.contains("1.00e11 particles per mL, outside the instrument's linear"));
  }

  @Test
  void aSingleAnalysisHasNoAverageAndIsOneReplicate() {
    NtaMeasurement read =
        measured(
            """
            NTA Single Analysis Summary File
            Created with NTA 3.1 Build 3.1.54
            [Experiment Details]
            Software Version,Unknown
            Filename:,one_00
            [Results]
            Dilution factor (concentrations adjusted for this factor),100
            Concentration (Particles / ml),41000000000
            [Size Data]
            Weighting,Number
            Mean,120.5
            Mode,99
            SD,40
            D10,80
            D50,110
            D90,170
            """);
    assertThat(read.replicates()).isEqualTo(1);
    assertThat(read.software()).isEqualTo("NTA 3.1 Build 3.1.54");
    assertThat(read.concentration().perMl()).contains(4.1e10);
    assertThat(read.size(SizeFigure.MEAN)).contains(120.5);
    assertThat(read.warnings())
        .containsExactly(
            "Only 1 measurement of the sample: at least 3 are needed to see how well they agree.");
  }

  @Test
  void marksEncodingsLineEndsAndSemicolonsDoNotMatter() {
    assertThat(measured("\uFEFF" + NANOSIGHT.replace("\n", "\r\n"))).isEqualTo(measured(NANOSIGHT));
    byte[] windows =
        NANOSIGHT.replace("invented vesicles", "5 µL").getBytes(Charset.forName("windows-1252"));
    assertThat(((NtaMeasurement) NtaReader.read("f", windows, Optional.empty())).sample())
        .isEqualTo("5 µL");
    String german = NANOSIGHT.replace("one, two, and", "one").replace(',', ';').replace('.', ',');
    assertThat(measured(german).concentration().perMl()).contains(2e11);
    assertThat(measured(german).size(SizeFigure.MEAN)).contains(101.7);
  }

  @Test
  void theRealFileOfTwelveVideosGivesItsSizeAndConcentration() throws IOException {
    if (!Files.exists(REAL)) {
      System.err.println("NOT RUN: the real NanoSight file " + REAL + " is not here.");
    }
    assumeTrue(Files.exists(REAL));
    NtaMeasurement read =
        (NtaMeasurement) NtaReader.read("real", Files.readAllBytes(REAL), Optional.of(1.0));
    assertThat(read.replicates()).isEqualTo(12);
    assertThat(read.software()).isEqualTo("NTA 3.2 Dev Build 3.2.16");
    assertThat(read.concentration().perMl()).contains(1.47e9);
    assertThat(read.size(SizeFigure.MEAN)).contains(100.5);
    assertThat(read.size(SizeFigure.MODE)).contains(95.3);
    assertThat(read.size(SizeFigure.SD)).contains(19.1);
    assertThat(read.size(SizeFigure.D10)).contains(84.7);
    assertThat(read.size(SizeFigure.D50)).contains(96.4);
    assertThat(read.size(SizeFigure.D90)).contains(113.3);
    assertThat(read.warnings()).anyMatch(line -> line.startsWith("This is a combined experiment"));
    assertThat(
            ((NtaMeasurement) NtaReader.read("real", Files.readAllBytes(REAL), Optional.empty()))
                .asksForDilution())
        .isTrue();
  }
}
