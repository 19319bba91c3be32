package exolog.core.forecast;

import exolog.core.forecast.ForecastAnswer.Band;
import exolog.core.forecast.ForecastAnswer.Net;
import exolog.core.forecast.ForecastAnswer.Noticeable;
import exolog.core.forecast.ForecastAnswer.Week;
import org.jspecify.annotations.Nullable;

/** The answer in plain words; the same figures as the table. */
final class Sentences {
  private Sentences() {}

  static String lead(
      ForecastQuestion question, Week horizon, String anyway, Noticeable noticeable) {
    return "By week %d, 8 of 10 people change by %s %s with this plan; %s, by %s. %s %s"
        .formatted(
            horizon.week(),
            range(horizon.treated()),
            question.measure().unit(),
            anyway,
            range(horizon.untreated()),
            adds(horizon.net()),
            chances(horizon, anyway, noticeable));
  }

  private static String range(Band band) {
    return "%s to %s".formatted(Figures.signed(band.lower80()), Figures.signed(band.upper80()));
  }

  private static String adds(Net net) {
    boolean maybeNothing = net.lower95() <= 0 && net.upper95() >= 0;
    return "What the product itself adds is %s (95 %% from %s to %s)%s."
        .formatted(
            Figures.signed(net.median()),
            Figures.signed(net.lower95()),
            Figures.signed(net.upper95()),
            maybeNothing ? ", which may be nothing" : "");
  }

  private static String chances(Week horizon, String anyway, Noticeable noticeable) {
    Double with = horizon.chanceNoticeable();
    Double without = horizon.chanceNoticeableUntreated();
    Double least = noticeable.smallestDetectable();
    if (with == null || without == null || least == null) {
      return "Whether one person could tell it from noise is not known: " + noticeable.basis();
    }
    return "About %d of 20 would improve by more than the %s that two readings can tell from noise; %s, about %d of 20."
        .formatted(ofTwenty(with), Figures.shown(least), anyway, ofTwenty(without));
  }

  static int ofTwenty(@Nullable Double chance) {
    return chance == null ? 0 : (int) Math.round(20 * chance);
  }
}
