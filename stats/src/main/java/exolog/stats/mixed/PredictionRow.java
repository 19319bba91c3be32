package exolog.stats.mixed;

import java.util.List;
import java.util.Map;

/**
 * A row whose outcome is wanted.
 *
 * @param fixed value of every fixed column by name; the intercept's may be left out
 * @param memberships a group that is not named contributes nothing, not even its variance
 */
public record PredictionRow(Map<String, Double> fixed, List<Membership> memberships) {
  public PredictionRow {
    fixed = Map.copyOf(fixed);
    memberships = List.copyOf(memberships);
  }
}
