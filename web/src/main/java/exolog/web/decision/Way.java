package exolog.web.decision;

import exolog.core.forecast.Alternative.Reach;
import org.jspecify.annotations.Nullable;

/**
 * One line of the side-by-side: a way, in some people, at some week.
 *
 * @param people in words, such as "180 people"; for a forecast what it rests on
 * @param eightOfTen between which changes 8 of 10 people lie; null where nobody reported it
 * @param average 95 % interval of the average; drawn thin where nothing is known of people
 * @param inTwenty of 20 people, how many would improve by more than noise; null where unknown
 * @param source address of the study; null where none is kept
 */
public record Way(
    String name,
    String detail,
    String people,
    double week,
    @Nullable Reach eightOfTen,
    @Nullable Reach average,
    String figure,
    @Nullable Double inTwenty,
    @Nullable String source) {
  /** What may be drawn; null where there is no uncertainty to draw. */
  public @Nullable Reach reach() {
    return eightOfTen == null ? average : eightOfTen;
  }
}
