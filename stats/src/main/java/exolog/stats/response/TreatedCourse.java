package exolog.stats.response;

import java.util.List;

/**
 * One patient's sessions and readings; none of the first for a control.
 *
 * @param sessionWeeks since any zero that all have in common, such as the first session
 * @param doses 1 being the usual one, as many
 * @param weeks of the readings
 * @param changes the readings, in the measure's unit (levels will do: each patient has an own
 *     start)
 */
public record TreatedCourse(
    String patient,
    List<Double> sessionWeeks,
    List<Double> doses,
    List<Double> weeks,
    List<Double> changes) {
  public TreatedCourse {
    sessionWeeks = List.copyOf(sessionWeeks);
    doses = List.copyOf(doses);
    weeks = List.copyOf(weeks);
    changes = List.copyOf(changes);
    if (sessionWeeks.size() != doses.size() || weeks.size() != changes.size()) {
      throw new IllegalArgumentException(
          "%s has %d sessions with %d doses and %d weeks with %d readings."
              .formatted(patient, sessionWeeks.size(), doses.size(), weeks.size(), changes.size()));
    }
  }
}
