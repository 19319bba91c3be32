package exolog.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field with a unit takes that unit, and guesses at no other. */
class WholeOfAUnitTest {
  @ParameterizedTest
  @ValueSource(strings = {"500", "500 µL", "500µL"})
  void theUnitMayStandBehindTheNumber(String typed) {
    assertThat(read(typed).whole("volume", "µL")).contains(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5 mL", "0,5", "12 cm2", "500 µm", "99999999999"})
  void anotherUnitOrAPartIsRefusedByName(String typed) {
    Reading read = read(typed);
    assertThat(read.whole("volume", "µL")).isEmpty();
    assertThat(read.refused().sentences("volume"))
        .containsExactly(
            "\""
                + typed
                + "\" is not a whole number of µL. Write the digits in µL only, such as 500; no other unit, no decimals.");
  }

  @Test
  void anEmptyFieldIsNotWrong() {
    Reading read = read("");
    assertThat(read.whole("volume", "µL")).isEmpty();
    assertThat(read.passed()).isTrue();
  }

  private static Reading read(String typed) {
    return Form.filled(Map.of("volume", typed)).read();
  }
}
