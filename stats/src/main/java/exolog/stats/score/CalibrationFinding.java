package exolog.stats.score;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CalibrationWatch} has seen.
 *
 * @param evidence the bet's capital now; 1 is none, 20 means 20 to 1 against calibration
 * @param highest the capital's highest so far
 * @param falseAlarmRate chance that calibrated forecasts ever raise the alarm
 * @param raisedAt the outcome, counted from 1, at which the alarm was raised; null if it was not
 * @param since the outcome from which the strongest alternative speaks
 * @param strongest what the outcomes do, in words, if they do anything
 */
public record CalibrationFinding(
    int outcomes,
    double evidence,
    double highest,
    double falseAlarmRate,
    @Nullable Integer raisedAt,
    int since,
    String strongest) {

  public boolean isRaised() {
    return raisedAt != null;
  }

  public String sentence() {
    var oneIn = String.format(Locale.ROOT, "%.0f", 1 / falseAlarmRate);
    if (raisedAt == null) {
      return "No drift: %d outcomes in order give no alarm; calibrated forecasts raise this one in at most 1 of %s registries, however long it watches."
          .formatted(outcomes, oneIn);
    }
    return "Calibration has drifted: since about outcome %d outcomes %s. The alarm was raised at outcome %d of %d; calibrated forecasts ever raise it in at most 1 of %s registries."
        .formatted(since, strongest, raisedAt, outcomes, oneIn);
  }
}
