package exolog.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.1e10 /mL                     | 1.1 × 10¹⁰ /mL
          between 2e9 and 3.25e-10       | between 2 × 10⁹ and 3.25 × 10⁻¹⁰
          endotoxin is 0.12 [EU]/mL.     | endotoxin is 0.12 EU/mL.
          lot A1e5 of DEMO-2e             | lot A1e5 of DEMO-2e
          rules 1-f55297f0b084, 4be304c00 | rules 1-f55297f0b084, 4be304c00
          """)
  void theNumbersOfACertificateAreWrittenAsPrintHasThem(String words, String written) {
    assertThat(Written.measured(words)).isEqualTo(written);
  }
}
