package exolog.core.forecast;

import exolog.core.forecast.registry.Given;
import exolog.stats.response.Kinetics;
import java.util.List;

/**
 * A reading that this person already has after treatment began.
 *
 * @param week since the first session
 * @param change from baseline
 * @param given what they had received by then
 */
public record EarlyVisit(double week, double change, List<Given> given) {
  public EarlyVisit {
    given = List.copyOf(given);
  }

  double exposure(Kinetics rates) {
    double sum = 0;
    for (Given session : given) {
      sum += session.dose() * rates.unitResponse(week - session.week());
    }
    return sum;
  }
}
