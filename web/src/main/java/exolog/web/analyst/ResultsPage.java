package exolog.web.analyst;

import exolog.core.forecast.Forecasts;
import exolog.core.outcome.Outcomes;
import exolog.core.tenancy.Actor;
import exolog.web.layout.Framed;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The clinic's scorecard, one line a measure: a mean over measures would mix units. */
@Framed
final class ResultsPage {
  private final Forecasts forecasts;
  private final Outcomes outcomes;

  ResultsPage(Forecasts forecasts, Outcomes outcomes) {
    this.forecasts = forecasts;
    this.outcomes = outcomes;
  }

  @GetMapping("/results")
  ModelAndView page(Actor actor) {
    List<Scoreline> lines =
        outcomes.measures().all().stream()
            .map(m -> new Scoreline(m.label(), m.unit(), forecasts.trackRecord(actor, m.key())))
            .filter(line -> line.record().frozen() > 0 || line.record().scored() > 0)
            .toList();
    return new ModelAndView("analyst/results", Map.of("lines", lines));
  }
}
