package exolog.web.analyst;

import exolog.core.evidence.Evidence;
import exolog.core.evidence.Finding;
import exolog.core.evidence.Measure;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.GroupScore;
import exolog.core.forecast.GroupScores;
import exolog.core.forecast.ScoreBy;
import exolog.core.outcome.Outcomes;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.layout.Framed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The clinic's scorecard, one card a measure: a mean over measures would mix units. */
@Framed
final class ResultsPage {
  private final Forecasts forecasts;
  private final GroupScores groups;
  private final Outcomes outcomes;
  private final ObjectProvider<Evidence> evidence;

  ResultsPage(
      Forecasts forecasts,
      GroupScores groups,
      Outcomes outcomes,
      ObjectProvider<Evidence> evidence) {
    this.forecasts = forecasts;
    this.groups = groups;
    this.outcomes = outcomes;
    this.evidence = evidence;
  }

  @GetMapping("/results")
  ModelAndView page(Actor actor) {
    List<Scoreline> lines =
        outcomes.measures().all().stream()
            .map(m -> new Scoreline(m, forecasts.trackRecord(actor, m.key())))
            .filter(line -> line.record().frozen() > 0 || line.record().scored() > 0)
            .toList();
    List<EvidenceLine> published =
        byMeasure().entrySet().stream()
            .map(entry -> EvidenceLine.of(entry.getKey(), entry.getValue()))
            .toList();
    return new ModelAndView(
        "analyst/results", Map.of("lines", lines, "groups", groups(actor), "published", published));
  }

  /** The same forecasts counted three ways; a drift that is found is found in one of them. */
  private Map<ScoreBy, List<GroupScore>> groups(Actor actor) {
    Map<ScoreBy, List<GroupScore>> counted = new EnumMap<>(ScoreBy.class);
    for (ScoreBy by : ScoreBy.values()) {
      List<GroupScore> rows = groups.by(actor, by);
      if (!rows.isEmpty()) {
        counted.put(by, rows);
      }
    }
    return counted;
  }

  /** Every published row of one measure: in a pool, or the reason why not. */
  @GetMapping("/results/evidence/{key}")
  ModelAndView evidence(@PathVariable String key) {
    return byMeasure().entrySet().stream()
        .filter(entry -> entry.getKey().key().equals(key))
        .findFirst()
        .map(entry ->
            new ModelAndView(
                "analyst/evidence",
                Map.of("measure", entry.getKey(), "findings", entry.getValue())))
        .orElseThrow(Missing::new);
  }

  /** As the forecast reads them: without low confidence, with approximate spreads. */
  private Map<Measure, List<Finding>> byMeasure() {
    return evidence.getObject().findings(false, true).stream()
        .filter(finding -> finding.measure().isShared())
        .collect(Collectors.groupingBy(Finding::measure, LinkedHashMap::new, Collectors.toList()));
  }
}
