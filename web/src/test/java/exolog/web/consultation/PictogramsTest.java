package exolog.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictogramsTest {
  @ParameterizedTest
  @CsvSource({
    "norwood-hamilton, I II IIa III IIIa III-v IV IVa V Va VI VII",
    "ludwig, I II III",
    "sinclair, 1 2 3 4 5",
    "glogau, I II III IV",
    "fitzpatrick-wrinkle, 1 2 3 4 5 6 7 8 9",
    "fitzpatrick-skin-type, I II III IV V VI"
  })
  void no_two_grades_of_a_scale_share_a_picture(String scale, String grades) {
    List<String> all = List.of(grades.split(" "));
    assertThat(all.stream().map(grade -> Pictograms.of(scale, grade)))
        .doesNotHaveDuplicates()
        .allSatisfy(drawing -> assertThat(drawing.marks()).isNotEmpty());
  }
}
