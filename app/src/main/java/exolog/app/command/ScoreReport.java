package exolog.app.command;

import exolog.stats.score.Calibration;
import exolog.stats.score.Estimate;
import exolog.stats.score.ForecastScore;
import exolog.stats.score.ForecastTable;
import exolog.stats.score.Reliability;
import exolog.stats.score.ScoreGroup;
import exolog.stats.score.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A scorecard, whole, by measure and by group, as a table to read and as JSON. */
record ScoreReport(
    List<ForecastScore> scores,
    List<ScoreGroup> groups,
    @Nullable Reliability reliability,
    int notYetObserved,
    List<String> messages) {

  static ScoreReport of(
      ForecastTable.Scored table, List<ScoreGroup> groups, @Nullable Reliability reliability) {
    var messages =
        Stream.concat(table.messages().stream(), Scorecard.of(table.scores()).messages().stream());
    return new ScoreReport(
        table.scores(),
        groups,
        reliability,
        table.notYetObserved(),
        messages.map(Printable::of).toList());
  }

  Map<String, @Nullable Object> asMap() {
    var map = asMap(scores);
    map.put("notYetObserved", notYetObserved);
    var measures = new ArrayList<Map<String, @Nullable Object>>();
    byMeasure()
        .forEach((measure, members) -> {
          var one = new LinkedHashMap<String, @Nullable Object>();
          one.put("measure", measure);
          one.putAll(asMap(members));
          measures.add(one);
        });
    map.put("measures", measures);
    map.put("groups", groups.stream().map(ScoreReport::asMap).toList());
    map.put("reliability", CalibrationReport.asMap(reliability));
    map.put("messages", messages);
    return map;
  }

  String asText() {
    var text = new StringBuilder();
    var byMeasure = byMeasure();
    if (byMeasure.size() > 1) {
      byMeasure.forEach((measure, members) -> card(text, measure, members));
    }
    card(text, byMeasure.size() > 1 ? "all measures" : byMeasure.firstEntry().getKey(), scores);
    groups.forEach(group -> card(text, group.by() + " " + group.key(), group.scores()));
    if (reliability != null) {
      CalibrationReport.addTo(text, reliability);
    }
    messages.forEach(message -> text.append(String.format("Note: %s%n", message)));
    return text.toString();
  }

  private SequencedMap<String, List<ForecastScore>> byMeasure() {
    return scores.stream()
        .collect(
            Collectors.groupingBy(ForecastScore::measure, LinkedHashMap::new, Collectors.toList()));
  }

  private static Map<String, @Nullable Object> asMap(ScoreGroup group) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("by", group.by());
    map.put("key", group.key());
    map.putAll(asMap(group.scores()));
    return map;
  }

  private static Map<String, @Nullable Object> asMap(List<ForecastScore> scores) {
    var map = asMap(Scorecard.of(scores));
    CalibrationReport.addTo(map, Calibration.of(scores));
    return map;
  }

  private static Map<String, @Nullable Object> asMap(Scorecard card) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("n", card.n());
    put(map, "crps", card.crps());
    put(map, "crpsFair", card.fairCrps());
    put(map, "coverage50", card.coverage50());
    put(map, "coverage80", card.coverage80());
    put(map, "coverage95", card.coverage95());
    map.put("pit", card.pit().stream().map(Estimate::value).toList());
    map.put("pitSe", card.pit().stream().map(Estimate::standardError).toList());
    put(map, "skillVsNoChange", card.skillVsNoChange());
    put(map, "skillVsControls", card.skillVsControls());
    return map;
  }

  private static void put(
      Map<String, @Nullable Object> map, String key, @Nullable Estimate estimate) {
    map.put(key, estimate == null ? null : estimate.value());
    map.put(key + "Se", estimate == null ? null : estimate.standardError());
  }

  private static void card(StringBuilder text, String title, List<ForecastScore> scores) {
    var card = Scorecard.of(scores);
    text.append(
        String.format(
            "%s: %d %s scored%n%n",
            Printable.of(title), card.n(), card.n() == 1 ? "forecast" : "forecasts"));
    line(text, "mean CRPS", plain(card.crps()), "in the measure's unit; smaller is better");
    if (card.fairCrps() != null) {
      line(text, "fair CRPS", plain(card.fairCrps()), "were there endless draws");
    }
    line(text, "inside 50 %", percent(card.coverage50()), "of the forecasts; 50 % is right");
    line(text, "inside 80 %", percent(card.coverage80()), "80 % is right");
    line(text, "inside 95 %", percent(card.coverage95()), "95 % is right");
    line(
        text,
        "skill",
        plain(card.skillVsNoChange()),
        "against \"no change\"; 1 perfect, 0 no better");
    line(text, "skill", plain(card.skillVsControls()), "against the published controls");
    text.append(
        String.format("%n  Where the outcome fell in the forecast (10 %% each is right)%n"));
    for (int bin = 0; bin < card.pit().size(); bin++) {
      double share = card.pit().get(bin).value();
      text.append(
          String.format(
              Locale.ROOT,
              "  %3d to %3d %%  %5.1f %%  %s%n",
              10 * bin,
              10 * bin + 10,
              100 * share,
              "█".repeat((int) Math.round(100 * share / 2))));
    }
    text.append(String.format("%n"));
    CalibrationReport.addTo(text, Calibration.of(scores));
  }

  private static void line(StringBuilder text, String name, String value, String meaning) {
    text.append(String.format("  %-12s %-20s %s%n", name, value, meaning));
  }

  private static String plain(@Nullable Estimate estimate) {
    if (estimate == null) {
      return "not known";
    }
    var doubt = estimate.standardError();
    return Figures.of(estimate.value()) + " ± " + (doubt == null ? "?" : Figures.of(doubt));
  }

  private static String percent(Estimate share) {
    var doubt = share.standardError();
    return Figures.percent(share.value()) + " ± " + (doubt == null ? "?" : Figures.percent(doubt));
  }
}
