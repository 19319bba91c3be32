package exolog.web.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.stats.score.Coverage;
import org.junit.jupiter.api.Test;

/** One reading must be enough to know how often a range kept its word. */
class HeldTest {
  /** Limits as in R 4.2.2: binom.test(35, 41)$conf.int is 0.7083 to 0.9443. */
  @Test
  void a_range_says_how_many_of_a_hundred_it_held_and_how_many_it_could_be() {
    Held held = new Held(Coverage.of(35, 41, 0.8));
    assertThat(held.sentence())
        .isEqualTo("Of 80 % ranges, 85 of 100 held the result; could be 71 to 94.");
    assertThat(held.verdict()).isEqualTo("That fits.");
    assertThat(held.brief()).isEqualTo("85 (71 to 94)");
  }

  @Test
  void ranges_that_held_too_few_or_more_than_promised_are_called_so() {
    assertThat(new Held(Coverage.of(20, 41, 0.8)).verdict()).contains("too narrow");
    assertThat(new Held(Coverage.of(41, 41, 0.8)).verdict()).contains("wider than needed");
    assertThat(new Held(Coverage.of(3, 3, 0.8)).verdict()).isEqualTo("That fits.");
  }
}
