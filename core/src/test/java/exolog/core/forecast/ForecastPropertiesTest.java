package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.evidence.Better;
import exolog.core.forecast.ForecastAnswer.Band;
import exolog.core.forecast.ForecastAnswer.Noticeable;
import exolog.core.forecast.ForecastAnswer.Week;
import exolog.stats.response.Kinetics;
import exolog.stats.response.SessionPlan;
import exolog.stats.score.GaussianMixture;
import exolog.stats.score.QuantileTable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must hold of every forecast, whatever the evidence: seeded, so that a failure comes back.
 */
final class ForecastPropertiesTest {
  private static final Noticeable NOTICEABLE =
      new Noticeable(10.0, null, null, "made up", null, "");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void wider_limits_hold_narrower_ones_and_draws_rise(long seed) {
    for (Week week : courses(new Made(seed)).weeks(NOTICEABLE)) {
      for (Band band : List.of(week.treated(), week.untreated())) {
        assertThat(
                List.of(
                    band.lower95(),
                    band.lower80(),
                    band.lower50(),
                    band.median(),
                    band.upper50(),
                    band.upper80(),
                    band.upper95()))
            .isSorted();
      }
      assertThat(week.treatedDraws()).isSorted().hasSize(100);
      assertThat(week.untreatedDraws()).isSorted().hasSize(100);
    }
  }

  @Test
  void at_the_start_nothing_has_changed() {
    Week start = courses(new Made(1)).weeks(NOTICEABLE).getFirst();
    assertThat(start.treated()).isEqualTo(new Band(0, 0, 0, 0, 0, 0, 0));
    assertThat(start.chanceNoticeable()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void more_spread_between_people_makes_the_forecast_wider(long seed) {
    Band narrow = last(new Made(seed));
    Band wide = last(new Made(seed).withPeople(3));
    assertThat(wide.upper95() - wide.lower95()).isGreaterThan(narrow.upper95() - narrow.lower95());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_measure_that_should_fall_is_the_mirror_of_one_that_should_rise(long seed) {
    Week up = courses(new Made(seed)).weeks(NOTICEABLE).getLast();
    Week down = courses(new Made(seed).scaled(-1)).weeks(NOTICEABLE).getLast();
    assertThat(down.treated().lower80()).isCloseTo(-up.treated().upper80(), Offset.offset(1e-4));
    assertThat(down.net().median()).isCloseTo(-up.net().median(), Offset.offset(1e-4));
    assertThat(down.chanceNoticeable()).isCloseTo(up.chanceNoticeable(), Offset.offset(1e-5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void another_unit_changes_the_figures_by_its_factor_and_nothing_else(long seed) {
    Band plain = last(new Made(seed));
    Band inMicrons = last(new Made(seed).scaled(1000));
    assertThat(inMicrons.upper95() / 1000).isCloseTo(plain.upper95(), Offset.offset(1e-3));
    assertThat(inMicrons.lower50() / 1000).isCloseTo(plain.lower50(), Offset.offset(1e-3));
  }

  @Test
  void draws_read_off_the_table_are_the_exact_quantiles_to_a_ten_thousandth_of_the_spread() {
    var mixture = courses(new Made(7)).expected().treated(new SessionPlan(4, 3), 12);
    var draws = Draws.of(QuantileTable.of(mixture, Draws.LOWEST, Draws.HIGHEST));
    for (int i = 0; i < 100; i++) {
      assertThat(draws.get(i))
          .isCloseTo(mixture.quantile((i + 0.5) / 100), Offset.offset(1e-4 * mixture.sd()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void joining_pieces_that_are_alike_moves_no_limit_by_a_thousandth_of_the_spread(long seed) {
    var plan = new SessionPlan(4, 3);
    var expected = courses(new Made(seed)).expected();
    var all = new Pieces();
    for (Belief belief : expected.beliefs()) {
      belief.treated(all, belief.growth(12), belief.exposure(plan, 12));
    }
    var whole =
        new GaussianMixture(
            IntStream.range(0, all.size()).mapToDouble(all::weight).toArray(),
            IntStream.range(0, all.size()).mapToDouble(all::mean).toArray(),
            IntStream.range(0, all.size()).mapToDouble(i -> Math.sqrt(all.variance(i))).toArray());
    var joined = expected.treated(plan, 12);
    assertThat(joined.components()).isLessThan(whole.components());
    for (double chance : new double[] {0.005, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.995}) {
      assertThat(joined.quantile(chance))
          .isCloseTo(whole.quantile(chance), Offset.offset(1e-3 * whole.sd()));
    }
  }

  @Test
  void the_same_question_and_seed_give_the_same_bytes_and_another_seed_only_other_peers() {
    Asked asked = Questions.hairDensity();
    String first = ForecastJson.write(Questions.answer(asked));
    assertThat(ForecastJson.write(Questions.answer(asked))).isEqualTo(first);
    ForecastAnswer other = Questions.answer(Questions.seeded(asked, "2"));
    assertThat(other.peers()).isNotEqualTo(Questions.answer(asked).peers());
    assertThat(other.weeks()).isEqualTo(Questions.answer(asked).weeks());
  }

  @Test
  void many_studies_say_what_they_say_whatever_the_prior() {
    var studies =
        IntStream.range(0, 200)
            .mapToObj(i -> new FewStudies.Study(5 + 2 * Math.sin(i), 0.01))
            .toList();
    Mixture loose = FewStudies.predicted(studies, 10);
    assertThat(loose.mean()).isCloseTo(5, Offset.offset(0.05));
    // The SD of 2 sin(i) over many i is √2.
    assertThat(Math.sqrt(loose.variance())).isCloseTo(Math.sqrt(2), Offset.offset(0.1));
  }

  @Test
  void one_study_alone_borrows_its_doubt_from_the_prior() {
    Mixture alone = FewStudies.predicted(List.of(new FewStudies.Study(5, 4)), 3);
    assertThat(alone.mean()).isCloseTo(5, Offset.offset(1e-9));
    // se² and twice E[tau²] = 3²: its own distance from the average, and the next study's.
    assertThat(alone.variance()).isCloseTo(4 + 2 * 9, Offset.offset(0.3));
  }

  private static Band last(Made made) {
    return courses(made).weeks(NOTICEABLE).getLast().treated();
  }

  private static Courses courses(Made made) {
    return new Courses(
        new Expected(made.beliefs()),
        new SessionPlan(4, 3),
        16,
        made.scale < 0 ? Better.LOWER : Better.HIGHER);
  }

  /** Beliefs of a seed, to be scaled. */
  private record Made(long seed, double scale, double people) {
    Made(long seed) {
      this(seed, 1, 1);
    }

    Made withPeople(double factor) {
      return new Made(seed, scale, factor);
    }

    Made scaled(double by) {
      return new Made(seed, by, people);
    }

    List<Belief> beliefs() {
      var random = new SplittableRandom(seed);
      return IntStream.range(0, 4)
          .mapToObj(_ ->
              (Belief)
                  new Published(
                      1,
                      new Kinetics(0.05 + random.nextDouble(), 0.05 + random.nextDouble()),
                      mixture(random),
                      mixture(random),
                      scale * scale * people * (4 + 100 * random.nextDouble()),
                      new ReadingNoise(scale * scale * 9, true)))
          .toList();
    }

    private Mixture mixture(SplittableRandom random) {
      return new Mixture(
          IntStream.range(0, 3)
              .mapToObj(_ ->
                  new Part(
                      random.nextDouble(),
                      scale * (10 * random.nextDouble() - 3),
                      scale * scale * 20 * random.nextDouble()))
              .toList());
    }
  }
}
