package exolog.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bad input in a file gets a sentence that names file, line, column, value and remedy. */
class EvidenceFilesTest {

  @Test
  void theFilesAsTheyShipAreAccepted() {
    assertThat(Evidence.read(Shelf.with(Map.of())).rows()).hasSize(228);
  }

  @Test
  void anUnknownColumnIsNamed() {
    String results = published("results.csv").replaceFirst("^row,study,arm,", "row,study,limb,");
    assertThatThrownBy(() -> read("results.csv", results))
        .isInstanceOf(UnreadableEvidence.class)
        .hasMessageStartingWith("results.csv, line 1, column limb: unknown column.")
        .hasMessageContaining("Remove or rename it");
  }

  @Test
  void aMissingColumnIsNamed() {
    String units = "measure,unit,to_measure,divide_by\n";
    assertThatThrownBy(() -> read("units.csv", units))
        .hasMessageContaining("units.csv")
        .hasMessageContaining("basis");
  }

  @Test
  void aBadNumberIsNamedWithItsLine() {
    refused("r002", "value", "146,6", "results.csv, line 3, column value", "decimal comma");
  }

  @Test
  void anUnknownStudyIsNamedWithTheFileItBelongsIn() {
    refused("r002", "study", "park-1999", "column study", "'park-1999' is not in studies.csv");
  }

  @Test
  void aVesicleResultCannotHangOnAControlStudy() {
    refused("r002", "study", "olsen-2002", "column study", "not in studies.csv");
  }

  @Test
  void aUnitThatDoesNotFitTheMeasureIsNamedWithTheOnesThatDo() {
    refused(
        "r002", "unit", "um", "column unit", "'um' does not fit hair_density_per_cm2", "hairs/cm2");
  }

  @Test
  void anUnknownKeyIsAnsweredWithTheValidOnes() {
    refused("r002", "confidence", "certain", "column confidence", "Use one of: high, medium, low");
    refused("r002", "measure", "hair", "column measure", "hair_density_per_cm2");
    refused("r002", "kind", "guess", "column kind", "percent-change");
  }

  @Test
  void aProbabilityOutsideItsRangeIsNamed() {
    refused("r002", "p", "1.2", "column p", "'1.2' is no probability");
    refused("r002", "p", "0", "column p", "keep words in p_text");
  }

  @Test
  void aProbabilityNeedsItsOperator() {
    refused("r002", "p_operator", "", "column p_operator", "<, <=, =, >");
    refused("r002", "p_operator", "~", "column p_operator", "<, <=, =, >");
  }

  @Test
  void aNegativeSpreadIsNamed() {
    refused("r020", "sd", "-6.5", "column sd", "'-6.5' is negative");
  }

  @Test
  void aNegativeTimeIsNamed() {
    refused("r002", "time_weeks", "-12", "column time_weeks", "'-12' is negative");
  }

  @Test
  void peopleAreWholeAndAtLeastOne() {
    refused("r002", "n", "12.8", "column n", "not a whole number");
    refused("r002", "n", "0", "column n", "expected 1 or more");
  }

  @Test
  void aSecondRowWithTheSameIdentifierIsNamed() {
    refused("r002", "row", "r001", "results.csv, line 3, column row", "'r001' stands twice");
  }

  @Test
  void aFigureIsNeededUnlessOnlyADirectionIsKnown() {
    refused("r002", "value", "", "column value", "use direction-only");
    refused("r005", "value", "12", "column value", "has no figure");
  }

  @Test
  void halfAnIntervalIsNone() {
    refused("c052", "ci_high", "", "column ci_low", "ci_level such as 0.95");
    refused("c052", "ci_high", "1", "column ci_low", "not below it");
  }

  @Test
  void aRangeNeedsBothEndsInOrder() {
    refused("r081", "high", "7", "column low", "the lower first");
  }

  @Test
  void theSignOfBenefitMustBeStated() {
    refused("r050", "benefit_sign", "0", "column benefit_sign", "expected 1 where");
  }

  @Test
  void aBaselineRowMustBeALevelOfTheSameStudyAndMeasure() {
    refused("r002", "baseline_row", "r003", "column baseline_row", "'r003' is no level");
    refused("r002", "baseline_row", "r999", "column baseline_row", "'r999' is no level");
  }

  @Test
  void aDuplicateMustPointAtARow() {
    refused("c015", "duplicate_of", "c999", "controls.csv", "column duplicate_of");
  }

  @Test
  void aControlArmMustSayWhatItReceived() {
    refused("c003", "arm_class", "", "column arm_class", "expected what this arm received");
    refused("r002", "arm_class", "placebo", "column arm_class", "'placebo' on a vesicle arm");
  }

  @Test
  void aSourceAndItsFamilyMustAgree() {
    String studies = edited("studies.csv", "study", "park-bs-2022", "source_family", "plant");
    assertThatThrownBy(() -> read("studies.csv", studies))
        .hasMessageContaining("studies.csv, line 2, column source_family")
        .hasMessageContaining("'plant' does not fit");
  }

  @Test
  void anUnknownConcernInAListIsNamed() {
    String studies =
        edited(
            "studies.csv", "study", "park-bs-2022", "concerns", "androgenetic-alopecia;baldness");
    assertThatThrownBy(() -> read("studies.csv", studies))
        .hasMessageContaining("column concerns")
        .hasMessageContaining("'baldness'")
        .hasMessageContaining("alopecia-areata");
  }

  @Test
  void anUnknownScheduleIsNamed() {
    String studies = edited("studies.csv", "study", "park-bs-2022", "schedule", "often");
    assertThatThrownBy(() -> read("studies.csv", studies))
        .hasMessageContaining("column schedule")
        .hasMessageContaining("sessions, daily, none");
  }

  @Test
  void anAssumptionStaysInsideItsOwnRange() {
    String assumptions =
        edited("assumptions.csv", "key", "interval-weeks-when-not-stated", "value", "9");
    assertThatThrownBy(() -> read("assumptions.csv", assumptions))
        .hasMessageContaining("assumptions.csv, line 4, column value");
  }

  @Test
  void anUnknownMeasureOfNoiseIsNamed() {
    String noise = edited("measurement.csv", "row", "m001", "measure", "beauty");
    assertThatThrownBy(() -> read("measurement.csv", noise))
        .hasMessageContaining("measurement.csv, line 2, column measure")
        .hasMessageContaining("'beauty'");
  }

  private static void refused(String row, String column, String value, String... parts) {
    String file = row.startsWith("r") ? "results.csv" : "controls.csv";
    assertThatThrownBy(() -> read(file, edited(file, "row", row, column, value)))
        .isInstanceOf(UnreadableEvidence.class)
        .satisfies(e -> assertThat(e.getMessage()).startsWith(file).contains(parts));
  }

  private static Evidence read(String file, String text) {
    return Evidence.read(Shelf.with(Map.of(file, text)));
  }

  /** The published file with one cell changed. */
  private static String edited(
      String file, String idColumn, String id, String column, String value) {
    var table = Shelf.ofClassPath().table(file);
    var out = new StringBuilder(String.join(",", table.columns())).append('\n');
    for (var row : table.rows()) {
      List<String> cells =
          table.columns().stream()
              .map(name ->
                  row.text(idColumn).equals(id) && name.equals(column) ? value : row.text(name))
              .map(text -> '"' + text.replace("\"", "\"\"") + '"')
              .toList();
      out.append(String.join(",", cells)).append('\n');
    }
    return out.toString();
  }

  private static String published(String file) {
    try (var in = Evidence.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
