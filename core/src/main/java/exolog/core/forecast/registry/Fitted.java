package exolog.core.forecast.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a forecast needs of a fit, as it is kept in the database.
 *
 * @param points one for each pair of rates
 * @param messages of the fit with the largest marginal density
 * @param peak null in models that were kept before it was told
 */
public record Fitted(
    List<RatePoint> points, List<String> messages, HowMuch howMuch, @Nullable PeakWeek peak) {
  public Fitted {
    points = List.copyOf(points);
    messages = List.copyOf(messages);
  }
}
