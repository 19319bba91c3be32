package exolog.testkit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Seeds for property tests: {@code @MethodSource("exolog.testkit.Seeds#hundred")} on a test that
 * takes a {@code long seed}. The seed is in the test's name, so a failure can be run again alone.
 */
public final class Seeds {
  private Seeds() {}

  public static LongStream twenty() {
    return LongStream.rangeClosed(1, 20);
  }

  public static LongStream hundred() {
    return LongStream.rangeClosed(1, 100);
  }

  /** The same numbers from the same seed on any machine: the algorithm is part of Java's API. */
  public static RandomGenerator random(long seed) {
    return new SplittableRandom(seed);
  }

  /** Evenly spread in logarithm, as rates, variances and doses are. */
  public static double between(RandomGenerator random, double low, double high) {
    return low * Math.exp(random.nextDouble() * Math.log(high / low));
  }
}
