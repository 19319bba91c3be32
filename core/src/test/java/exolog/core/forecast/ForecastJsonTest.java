package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.evidence.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastJsonTest {
  @ParameterizedTest
  @CsvSource({
    "androgenetic-alopecia, hair_density_per_cm2, 121, adipose-msc",
    "uneven-pigment, melanin_index, 190, plant"
  })
  void an_answer_reads_back_as_it_was_shown_whether_it_gives_weeks_or_abstains(
      String concern, String measure, String baseline, String product) {
    Forecaster forecaster = Forecaster.of(Evidence.published());
    ForecastQuestion question =
        Asked.of(concern, measure, baseline, "4", "4w", product)
            .checked(forecaster.askable())
            .orThrow();
    ForecastAnswer shown = forecaster.answer(question);
    assertThat(ForecastJson.read(ForecastJson.write(shown))).isEqualTo(shown);
  }
}
