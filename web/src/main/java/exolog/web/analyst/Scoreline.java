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

  /** A share with the doubt that so few forecasts leave: "67 % ± 26 %". */
  public static String share(@Nullable Estimate estimate) {
    return estimate == null
        ? Words.say("results.notKnown")
        : Written.percent(estimate.value()) + doubt(estimate.standardError(), Written::percent);
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
