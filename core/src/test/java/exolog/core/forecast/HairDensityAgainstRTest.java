package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.forecast.ForecastAnswer.Band;
import exolog.core.forecast.ForecastAnswer.Week;
import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The issue's own question against a derivation in base R 4.2.2 that shares neither code nor data
 * files with the program: src/test/r/forecast_hair_density.R. Tolerances stand in the golden file.
 */
final class HairDensityAgainstRTest {
  private static final Offset<Double> HAIRS = Offset.offset(0.15);
  private static final Offset<Double> CHANCE = Offset.offset(0.003);
  private final Map<String, Double> fromR = golden();
  private final Week week = Questions.answer(Questions.hairDensity()).horizon();

  @Test
  void limits_with_the_plan_agree_with_R() {
    assertBand("treated", week.treated());
  }

  @Test
  void limits_with_saline_alone_agree_with_R() {
    assertBand("untreated", week.untreated());
  }

  @Test
  void what_the_plan_adds_agrees_with_R() {
    assertThat(week.net().median()).isCloseTo(of("net,0.5"), HAIRS);
    assertThat(week.net().lower95()).isCloseTo(of("net,0.025"), HAIRS);
    assertThat(week.net().upper95()).isCloseTo(of("net,0.975"), HAIRS);
  }

  @Test
  void chances_of_a_noticeable_gain_agree_with_R() {
    assertThat(week.chanceNoticeable()).isCloseTo(of("noticeable-treated,"), CHANCE);
    assertThat(week.chanceNoticeableUntreated()).isCloseTo(of("noticeable-untreated,"), CHANCE);
  }

  private void assertBand(String name, Band band) {
    assertThat(band.lower95()).isCloseTo(of(name + ",0.025"), HAIRS);
    assertThat(band.lower80()).isCloseTo(of(name + ",0.1"), HAIRS);
    assertThat(band.lower50()).isCloseTo(of(name + ",0.25"), HAIRS);
    assertThat(band.median()).isCloseTo(of(name + ",0.5"), HAIRS);
    assertThat(band.upper50()).isCloseTo(of(name + ",0.75"), HAIRS);
    assertThat(band.upper80()).isCloseTo(of(name + ",0.9"), HAIRS);
    assertThat(band.upper95()).isCloseTo(of(name + ",0.975"), HAIRS);
  }

  private double of(String key) {
    return Objects.requireNonNull(fromR.get(key), key);
  }

  private static Map<String, Double> golden() {
    try (var in = HairDensityAgainstRTest.class.getResourceAsStream("hair_density_R.csv")) {
      return CsvTable.read("hair_density_R.csv", Objects.requireNonNull(in))
          .orThrow()
          .rows()
          .stream()
          .collect(
              Collectors.toMap(HairDensityAgainstRTest::key, row -> RuleFile.number(row, "value")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(CsvRow row) {
    return row.text("quantity") + "," + row.text("chance");
  }
}
