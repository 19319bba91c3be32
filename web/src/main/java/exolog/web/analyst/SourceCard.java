package exolog.web.analyst;

import exolog.core.forecast.registry.HowMuch;
import exolog.core.forecast.registry.Spread;
import exolog.core.forecast.registry.Stratum;
import exolog.core.forecast.registry.StratumStanding;
import exolog.web.chart.IntervalsChart.Interval;
import exolog.web.layout.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One kind of course at this clinic, with what its model says. */
public record SourceCard(StratumStanding standing) {
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

  /** The four parts in the order people ask, by their message key. */
  public static Map<String, Spread> parts(HowMuch howMuch) {
    var parts = new LinkedHashMap<String, Spread>();
    parts.put("sources.patient", howMuch.patient());
    parts.put("sources.vial", howMuch.vial());
    parts.put("sources.hand", howMuch.hand());
    parts.put("sources.noise", howMuch.noise());
    return parts;
  }

  /** Those parts that have limits; the others are told in words only. */
  public static List<Interval> drawn(HowMuch howMuch) {
    var drawn = new ArrayList<Interval>();
    parts(howMuch)
        .forEach((key, part) -> {
          Double sd = part.sd();
          Double low = part.lower95();
          Double high = part.upper95();
          if (sd != null && low != null && high != null) {
            drawn.add(new Interval(Words.say(key), Math.clamp(sd, low, high), low, high));
          }
        });
    return drawn;
  }
}
