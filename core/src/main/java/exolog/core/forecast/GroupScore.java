package exolog.core.forecast;

import exolog.stats.score.Calibration;
import exolog.stats.score.Scorecard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often the forecasts of one concern, product or the whole clinic were right. Each forecast
 * counts once, with its latest standing reading.
 *
 * @param key of the concern, the product or the clinic
 * @param measures whose scores are in it, as labels; coverage and chances may be pooled over them,
 *     a mean CRPS of several units may not be read
 * @param frozen forecasts that stand and did not abstain; of a product, those that led to a course
 * @param card empty while none is scored
 * @param calibration the same shares with exact limits, and the test of the chances; empty with the
 *     card. Its own drift is of the latest readings: show {@code drift} instead
 * @param drift whether the calibration has drifted; empty while none is scored
 */
public record GroupScore(
    ScoreBy by,
    String key,
    String label,
    List<String> measures,
    int frozen,
    int scored,
    Optional<Scorecard> card,
    Optional<Calibration> calibration,
    Optional<Drift> drift,
    Instant asOf) {
  public GroupScore {
    measures = List.copyOf(measures);
  }
}
