package exolog.web.analyst;

import exolog.core.forecast.registry.HowMuch;
import exolog.core.forecast.registry.PeakWeek;
import exolog.core.forecast.registry.Spread;
import exolog.core.forecast.registry.Stratum;
import exolog.core.forecast.registry.StratumStanding;
import exolog.web.chart.IntervalsChart.Interval;
import exolog.web.layout.Words;
import exolog.web.layout.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One kind of course at this clinic, with what its model says. */
public record SourceCard(StratumStanding standing) {
  /** Two normal draws of one SD lie 2/√π SDs apart on average. */
  private static final double APART = 2 / Math.sqrt(Math.PI);

  private static final int FEW = 5;

  public String key() {
    return key(standing.stratum());
  }

  static String key(Stratum stratum) {
    return String.join(
        "+",
        stratum.concern().key(),
        stratum.measure().key(),
        stratum.source().key(),
        stratum.route().key());
  }

  /** How quickly the response comes, or that the readings cannot tell. */
  public static String peak(PeakWeek peak) {
    String studiesLow = Written.number(peak.studiesLow80(), 1);
    String studiesHigh = Written.number(peak.studiesHigh80(), 1);
    return peak.isTold()
        ? Words.say(
            "sources.peak.told",
            Written.number(peak.low80(), 1),
            Written.number(peak.high80(), 1),
            studiesLow,
            studiesHigh,
            peak.possible(),
            peak.pairs())
        : Words.say("sources.peak.untold", studiesLow, studiesHigh);
  }

  /** The four parts in the order people ask. */
  public static Map<String, Spread> parts(HowMuch howMuch) {
    var parts = new LinkedHashMap<String, Spread>();
    parts.put("patient", howMuch.patient());
    parts.put("vial", howMuch.vial());
    parts.put("hand", howMuch.hand());
    parts.put("noise", howMuch.noise());
    return parts;
  }

  /**
   * One part in words, as the average distance between two of its kind: people see distances, few
   * see standard deviations.
   */
  public static String words(String name, Spread part, String unit) {
    Double sd = part.sd();
    Double low = part.lower95();
    Double high = part.upper95();
    if (sd == null || low == null || high == null) {
      return part.words();
    }
    return Words.say(
        "sources.words." + name,
        Written.figures(APART * sd),
        unit,
        Written.figures(APART * low),
        Written.figures(APART * high));
  }

  /** From how many, and what so few can tell; empty for the noise of readings. */
  public static String seen(String name, Spread part) {
    if (part.levels() < 2) {
      return "";
    }
    String seen = Words.say("sources.seen." + name, part.levels());
    return part.levels() < FEW ? seen + " " + Words.say("sources.soFew") : seen;
  }

  public static @Nullable String apart(@Nullable Double sd) {
    return sd == null ? null : Written.figures(APART * sd);
  }

  /** Those parts that have limits; the others are told in words only. */
  public static List<Interval> drawn(HowMuch howMuch) {
    var drawn = new ArrayList<Interval>();
    parts(howMuch)
        .forEach((name, part) -> {
          Double sd = part.sd();
          Double low = part.lower95();
          Double high = part.upper95();
          if (sd != null && low != null && high != null) {
            drawn.add(
                new Interval(
                    Words.say("sources.name." + name),
                    APART * Math.clamp(sd, low, high),
                    APART * low,
                    APART * high));
          }
        });
    return drawn;
  }
}
