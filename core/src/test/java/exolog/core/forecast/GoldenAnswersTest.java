package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole answers, byte for byte: a change here is a change of what patients are told. Written by
 * this program (model evidence-2); the hair density figures are checked against R elsewhere. When a
 * change is meant, raise the model version and run with -Dexolog.golden=DIRECTORY to write them
 * anew.
 */
final class GoldenAnswersTest {
  @ParameterizedTest
  @CsvSource({
    "hair-density, androgenetic-alopecia, hair_density_per_cm2, 121, 6, 4w, adipose-msc, 26w, false",
    "hair-thickness, androgenetic-alopecia, hair_thickness_um, 52, 6, 4w, adipose-msc, 26w, false",
    "acne-scars, acne-scars, ecca, 100, 3, 4w, adipose-msc, 12w, false",
    "wrinkles, facial-ageing, wrinkle_depth_or_index, 20, 3, 3w, adipose-msc, 12w, false",
    "wrinkles-low, facial-ageing, wrinkle_depth_or_index, 20, 3, 3w, adipose-msc, 12w, true"
  })
  void the_answer_is_the_one_on_file(
      String file,
      String concern,
      String measure,
      String baseline,
      String sessions,
      String every,
      String product,
      String horizon,
      boolean low)
      throws IOException {
    var asked =
        new Asked(
            concern, measure, baseline, sessions, every, product, horizon, null, null, null, null,
            null, null, null, null, low, true);
    String json = ForecastJson.writeForReaders(Questions.answer(asked)) + "\n";
    String folder = System.getProperty("exolog.golden");
    if (folder != null) {
      java.nio.file.Files.writeString(java.nio.file.Path.of(folder, file + ".json"), json);
    }
    assertThat(json).isEqualTo(onFile(file));
  }

  private static String onFile(String file) throws IOException {
    try (var in = GoldenAnswersTest.class.getResourceAsStream(file + ".json")) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
