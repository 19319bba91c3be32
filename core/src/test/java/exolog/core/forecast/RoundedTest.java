package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way to six figures gives the double that exact decimals give. */
final class RoundedTest {
  private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

  @Test
  void a_million_numbers_of_every_size_round_as_exact_decimals_do() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 1_000_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-8, 30));
      assertRounded(value);
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.5,
        1.5,
        999_999.5,
        0.9999995,
        1_000_000,
        1_000_005,
        123_456.5,
        123_457.5,
        1e-8,
        1e22,
        1e23,
        100,
        0.001,
        1234565e-5,
        1e300,
        -2.0000005
      })
  void ties_and_powers_of_ten_too(double value) {
    assertRounded(value);
    assertRounded(Math.nextUp(value));
    assertRounded(Math.nextDown(value));
  }

  @Test
  void what_no_reading_could_show_is_nothing() {
    assertThat(Rounded.six(-9e-10)).isZero();
  }

  private static void assertRounded(double value) {
    double exact = Math.abs(value) < 1e-9 ? 0 : new BigDecimal(value).round(SIX).doubleValue();
    if (Rounded.six(value) != exact) {
      throw new AssertionError(value + " became " + Rounded.six(value) + ", not " + exact);
    }
  }
}
