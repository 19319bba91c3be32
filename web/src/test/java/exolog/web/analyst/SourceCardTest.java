package exolog.web.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.forecast.registry.PeakWeek;
import org.junit.jupiter.api.Test;

/** What the card says of how quickly the response comes. */
final class SourceCardTest {
  @Test
  void readings_that_speak_against_some_rates_give_weeks_beside_those_of_the_studies() {
    assertThat(SourceCard.peak(new PeakWeek(7.36638, 9.63794, 6.08892, 13.9462, 9, 2)))
        .isEqualTo(
            "One session's effect is greatest 7.4 to 9.6 weeks after it (80 %); by the studies alone 6.1 to 13.9 weeks. The readings here leave 2 of the 9 pairs of rates that were looked at. The limits hold if what would happen anyway grows towards a level, as the model takes it; if it runs straight on, they lie too early.");
  }

  @Test
  void readings_that_fit_every_rate_say_that_they_cannot_tell() {
    assertThat(SourceCard.peak(new PeakWeek(6.2, 13.5, 6.08892, 13.9462, 9, 9)))
        .isEqualTo(
            "These readings cannot tell how quickly the response comes: the studies' rates are used, by which one session's effect is greatest 6.1 to 13.9 weeks after it (80 %).");
  }
}
