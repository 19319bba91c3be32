package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.answer.Answer;
import exolog.core.evidence.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a sentence that names field, value, what was expected and what to do. */
final class AskedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          baseline | -4 | The baseline -4 hairs/cm2 is outside what is plausible for hair density: expected 20 to 400
          baseline | 99999 | Check the reading and its unit.
          baseline | 12,5 | The baseline '12,5' cannot be used: expected a number. Correct it.
          baseline | NaN | expected a number
          concern | baldness | Use one of: androgenetic-alopecia, alopecia-areata, facial-ageing
          measure | ecca | is not one of androgenetic-alopecia. Use one of: hair_density_per_cm2, hair_thickness_um.
          measure | hairs | 'hairs' is not a measure. Use one of: hair_density_per_cm2
          sessions | 0 | The sessions '0' cannot be used: expected a whole number from 1 to 60. Correct it.
          sessions | 2.5 | expected a whole number
          every | 0w | expected a number from 0.1429 to 52
          product | snake-oil | Use one of: adipose-msc, umbilical-msc
          horizon | 500w | The horizon '500' cannot be used: expected a whole number from 1 to 104.
          """)
  void a_bad_value_is_named_with_what_was_expected(String field, String value, String said) {
    Asked a = Questions.hairDensity();
    var asked =
        new Asked(
            is(field, "concern", value, a.concern()),
            is(field, "measure", value, a.measure()),
            is(field, "baseline", value, a.baseline()),
            is(field, "sessions", value, a.sessions()),
            is(field, "every", value, a.every()),
            is(field, "product", value, a.product()),
            is(field, "horizon", value, "26w"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            true);
    assertThat(refused(asked).sentence()).contains(said);
  }

  @Test
  void every_fault_is_named_at_once() {
    Asked empty =
        new Asked(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, false, true);
    assertThat(refused(empty).refusals()).hasSize(6);
  }

  @Test
  void the_route_is_the_usual_one_of_the_concern_unless_named() {
    assertThat(Questions.question(Questions.hairDensity()).route()).isEqualTo(Route.INJECTION);
  }

  private static Answer.Refused<ForecastQuestion> refused(Asked asked) {
    return (Answer.Refused<ForecastQuestion>) asked.checked(Questions.FORECASTER.askable());
  }

  private static String is(
      String field, String of, String value, @org.jspecify.annotations.Nullable String otherwise) {
    return field.equals(of) || otherwise == null ? value : otherwise;
  }
}
