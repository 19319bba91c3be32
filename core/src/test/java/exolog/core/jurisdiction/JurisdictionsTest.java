package exolog.core.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private final Jurisdictions jurisdictions = new TestClinic().jurisdictions;

  @ParameterizedTest
  @CsvSource({
    "US, US",
    "FR, EU",
    "DE, EU",
    "ES, EU",
    "IT, EU",
    "GB, GB",
    "KR, KR",
    "JP, JP",
    "TW, TW",
    "SA, SA",
    "BR, OTHER",
    "OTHER, OTHER"
  })
  void everyCountryGetsItsOwnRowOrItsUnionsOrTheGeneralOne(String country, String expected) {
    LegalStatus status = jurisdictions.status(country, TODAY);
    assertThat(status.jurisdiction()).isEqualTo(expected);
    assertThat(status.sentence()).isNotBlank();
    assertThat(status.sourceName()).isNotBlank();
  }

  @Test
  void theLawOfADayIsTheRowOfThatDay() {
    assertThat(jurisdictions.status("KR", LocalDate.parse("2024-12-31")).jurisdiction())
        .isEqualTo("OTHER");
    assertThat(jurisdictions.status("KR", LocalDate.parse("2025-01-21")).jurisdiction())
        .isEqualTo("KR");
  }

  @Test
  void aRouteIsForbiddenOnlyWhereARowSaysSo() {
    assertThat(jurisdictions.route("SA", "injection", "human-stem-cell", TODAY))
        .hasValueSatisfying(
            rule -> assertThat(rule.verdict()).isEqualTo(RouteRule.Verdict.FORBIDDEN));
    assertThat(jurisdictions.route("FR", "injection", "human-stem-cell", TODAY))
        .hasValueSatisfying(
            rule -> assertThat(rule.verdict()).isEqualTo(RouteRule.Verdict.CAUTION));
    assertThat(jurisdictions.route("BR", "injection", "human-stem-cell", TODAY)).isEmpty();
  }

  @Test
  void theListOfCountriesEndsWithOther() {
    assertThat(jurisdictions.countries().getLast().code()).isEqualTo("OTHER");
    assertThat(jurisdictions.countries()).extracting(Country::code).doesNotContain("EU");
  }
}
