package exolog.core.forecast.registry;

import java.util.List;

/**
 * Everything a forecast needs of a fit, as it is kept in the database.
 *
 * @param points one for each pair of rates
 * @param messages of the fit with the largest marginal density
 */
public record Fitted(List<RatePoint> points, List<String> messages, HowMuch howMuch) {
  public Fitted {
    points = List.copyOf(points);
    messages = List.copyOf(messages);
  }
}
