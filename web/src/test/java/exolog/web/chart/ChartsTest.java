package exolog.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.score.ForecastScore;
import exolog.stats.score.PitTest;
import exolog.stats.score.Scorecard;
import exolog.stats.score.ScoredBy;
import exolog.web.print.PrintedForecast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {
  @ParameterizedTest
  @EnumSource(Size.class)
  void a_calibration_strip_shows_what_held_beside_what_should_have(Size size) {
    // Chances below the observed value of 0.5 (inside all), 0.2 (80 and 95 %), 0.03 (95 %), 0.999.
    var card =
        Scorecard.of(
            DoubleStream.of(0.5, 0.2, 0.03, 0.999)
                .mapToObj(pit -> new ForecastScore("m", ScoredBy.DRAWS, 1, null, pit, 2, null))
                .toList());
    var chart = CalibrationChart.of(card, size);
    for (int i = 0; i < 3; i++) {
      var row = chart.rows().get(i);
      assertThat(row.dot()).isCloseTo(chart.share().at(0.25 * (i + 1)), within(1e-9));
      assertThat(row.mark()).isCloseTo(chart.share().at(row.percent() / 100.0), within(1e-9));
      assertThat(row.low()).isLessThan(row.dot()).isGreaterThanOrEqualTo(chart.share().from());
      assertThat(row.high()).isGreaterThan(row.dot()).isLessThanOrEqualTo(chart.share().to());
    }
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void twenty_people_are_twenty_dots_and_none_covers_another(Size size) {
    var chart = DotsChart.of(Answers.growing(21.0), size);
    for (var row : List.of(chart.treated(), chart.untreated())) {
      assertThat(row.dots()).hasSize(20).doesNotHaveDuplicates();
      for (var one : row.dots()) {
        assertThat(row.dots().stream().filter(other -> !other.equals(one)))
            .allMatch(other ->
                Math.hypot(one.x() - other.x(), one.y() - other.y()) >= 2 * chart.radius());
        assertThat(one.x()).isBetween(0.0, (double) size.width());
        assertThat(one.y()).isLessThan(row.floor());
      }
    }
  }

  @Test
  void a_dot_counts_as_noticeable_when_it_improves_by_the_smallest_detectable_change() {
    // 13 + 20 z >= 21 from z = 0.4: 7 of the 20 middles of equal chances; 4 + 18 z: z = 0.944, 3.
    var chart = DotsChart.of(Answers.growing(21.0), Size.WIDE);
    assertThat(chart.treated().noticeable()).isEqualTo(7);
    assertThat(chart.untreated().noticeable()).isEqualTo(3);
  }

  @Test
  void where_lower_is_better_only_a_fall_counts() {
    // 13 + 20 z <= -21 from z = -1.7: 1 of 20; 4 + 18 z <= -21 from z = -1.39: 2 of 20.
    var chart = DotsChart.of(Answers.growing(21.0, "lower"), Size.WIDE);
    assertThat(chart.treated().noticeable()).isEqualTo(1);
    assertThat(chart.untreated().noticeable()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void the_course_reaches_to_its_limits_and_shows_the_noise_band_whole(Size size) {
    var chart = WeeksChart.of(Answers.growing(21.0), size);
    assertThat(chart.change().low()).isLessThanOrEqualTo(-21);
    // 13 + 1.2816 * 20 = 38.6
    assertThat(chart.change().high()).isGreaterThanOrEqualTo(38.6);
    assertThat(chart.noiseTop()).isCloseTo(chart.change().at(21), within(1e-9));
    assertThat(chart.noise())
        .isCloseTo(chart.change().at(-21) - chart.change().at(21), within(1e-9));
    assertThat(chart.peers()).hasSize(20);
    assertThat(chart.sessions()).hasSize(6);
  }

  @Test
  void no_noise_band_is_drawn_where_no_repeatability_is_published() {
    assertThat(WeeksChart.of(Answers.growing(null), Size.WIDE).noise()).isNull();
    assertThat(DotsChart.of(Answers.growing(null), Size.WIDE).noiseFrom()).isNull();
  }

  @Test
  void the_words_of_the_two_lines_never_lie_on_each_other() {
    var chart = WeeksChart.of(Answers.growing(21.0), Size.PHONE);
    assertThat(Math.abs(chart.treatedLabel() - chart.untreatedLabel())).isGreaterThanOrEqualTo(16);
  }

  @Test
  void a_reading_is_drawn_with_the_limits_of_one_reading() {
    var readings = List.of(new CourseChart.Reading(0, 121), new CourseChart.Reading(12, 130));
    var chart = CourseChart.of(readings, 21, Size.WIDE);
    var mark = chart.marks().getLast();
    assertThat(mark.lower() - mark.upper())
        .isCloseTo(2 * (chart.level().at(0) - chart.level().at(21 / Math.sqrt(2))), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void a_size_is_drawn_from_nothing_with_its_limits_around_it(Size size) {
    var chart =
        IntervalsChart.ofSizes(List.of(new IntervalsChart.Interval("lot", 4, 0.5, 9.5)), size);
    var row = chart.rows().getFirst();
    assertThat(chart.axis().low()).isZero();
    assertThat(chart.zero()).isNull();
    assertThat(List.of(row.low(), row.dot(), row.high())).isSorted();
    assertThat(row.high()).isCloseTo(chart.axis().at(9.5), within(1e-9));
    assertThat(row.wordsY()).isLessThan(row.y() - 6);
  }

  @Test
  void differences_lie_around_an_upright_nothing() {
    var chart =
        IntervalsChart.ofDifferences(
            List.of(
                new IntervalsChart.Interval("A", -1, -5, 3),
                new IntervalsChart.Interval("B", 2, 0, 4)),
            Size.PHONE);
    assertThat(chart.zero()).isCloseTo((chart.axis().from() + chart.axis().to()) / 2, within(1e-9));
    assertThat(chart.rows().getLast().y()).isLessThan(chart.floor());
  }

  @Test
  void an_estimate_outside_its_own_limits_is_not_drawn() {
    assertThatThrownBy(() -> new IntervalsChart.Interval("lot", 3, 0, 2))
        .hasMessageContaining("lot is 3.0");
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void a_level_histogram_lies_inside_the_band_of_chance(Size size) {
    // Four readings in each tenth.
    var level =
        PitTest.of(
            IntStream.range(0, 40)
                .mapToObj(i ->
                    new ForecastScore("m", ScoredBy.DRAWS, 1, null, 0.1 * (i % 10) + 0.05, 2, null))
                .toList());
    var chart = PitChart.of(level, size);
    assertThat(chart.bars())
        .hasSize(10)
        .allSatisfy(bar -> {
          assertThat(bar.y()).isBetween(chart.bandTop(), chart.bandTop() + chart.band());
          assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(size.plotEnd());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "13.2, 0, +13",
    "-6.6, 0, \u22127",
    "0.04, 1, 0.0",
    "-0.004, 2, 0.00",
    "1234.5, 1, +1\u2009234.5"
  })
  void a_change_has_a_sign_unless_it_rounds_to_nothing(double value, int decimals, String words) {
    assertThat(Figure.change(value, decimals)).isEqualTo(words);
  }

  @Test
  void the_printed_page_stands_alone() throws IOException {
    String page = PrintedForecast.html(Answers.growing(21.0));
    assertThat(page)
        .contains("<svg", "saline injections instead", "An answer made up to test the drawing.")
        .doesNotContain("<script", "<link", "src=");
    Files.createDirectories(Path.of("target", "screens"));
    Files.writeString(Path.of("target", "screens", "printed-forecast.html"), page);
  }
}
