package exolog.web.analyst;

import exolog.core.evidence.Measure;
import exolog.core.forecast.TrackRecord;
import exolog.stats.score.Estimate;
import exolog.web.layout.Words;
import exolog.web.layout.Written;
import org.jspecify.annotations.Nullable;

/** A measure with its record. */
public record Scoreline(Measure measure, TrackRecord record) {
  private static final double LIMITS_95 = 1.96;

  /** "22 % better (could be 4 % better to 40 % better)"; below nothing it is worse, and says so. */
  public static String skill(@Nullable Estimate estimate) {
    if (estimate == null) {
      return Words.say("results.notKnown");
    }
    Double error = estimate.standardError();
    String words = skill(estimate.value());
    return error == null
        ? words
        : Words.say(
            "results.skill.between",
            words,
            skill(estimate.value() - LIMITS_95 * error),
            skill(estimate.value() + LIMITS_95 * error));
  }

  private static String skill(double share) {
    return Words.say(
        share < 0 ? "results.skill.worse" : "results.skill.better",
        Written.percent(Math.abs(share)));
  }

  /** For a table: "22 % (4 % to 40 %)". */
  public static String brief(@Nullable Estimate estimate) {
    if (estimate == null) {
      return Words.say("results.notKnown");
    }
    String size = Written.percent(estimate.value());
    Double error = estimate.standardError();
    return error == null
        ? size
        : Words.say(
            "held.brief",
            size,
            Written.percent(estimate.value() - LIMITS_95 * error),
            Written.percent(estimate.value() + LIMITS_95 * error));
  }

  public static String figure(Estimate estimate) {
    int decimals = Written.decimalsFor(estimate.value());
    return Written.number(estimate.value(), decimals)
        + doubt(estimate.standardError(), error -> Written.number(error, decimals));
  }

  private static String doubt(
      @Nullable Double error, java.util.function.DoubleFunction<String> how) {
    return error == null ? "" : " ± " + how.apply(LIMITS_95 * error);
  }
}
