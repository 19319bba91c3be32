package exolog.core.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way other than the plan, with every published arm of it that the library holds for a concern.
 * Arms are not pooled: they are different people, in different trials, at different times.
 *
 * @param arms on the measure asked for, largest study first
 * @param otherFigures figures of other measures, or without a size, each in one line
 */
public record Alternative(String key, String label, List<Arm> arms, List<String> otherFigures) {
  public Alternative {
    arms = List.copyOf(arms);
    otherFigures = List.copyOf(otherFigures);
  }

  /**
   * One arm on the scale of the person asked about, as a change from baseline.
   *
   * @param figure the change in words, with the 95 % interval of the arm's mean where it has one
   * @param people in the arm; null where the source does not say
   * @param mean 95 % interval of the average change; null without a spread
   * @param eightOfTen between which changes the middle 8 of 10 further people would lie; null where
   *     the study does not report how differently people changed
   * @param chanceNoticeable that a further person improves by more than reading noise; null as
   *     above, or where the noise of the measure is not known
   * @param spread where the spread comes from, or why there is none
   */
  public record Arm(
      String study,
      String title,
      String arm,
      String figure,
      double weeks,
      @Nullable Integer people,
      double estimate,
      @Nullable Reach mean,
      @Nullable Reach eightOfTen,
      @Nullable Double chanceNoticeable,
      String spread,
      String confidence,
      @Nullable String caution,
      @Nullable String address) {}

  /** From one change to another, in the unit of the measure. */
  public record Reach(double lower, double upper) {}
}
