package exolog.core.forecast;

import exolog.stats.score.ForecastScore;
import exolog.stats.score.PitTest;
import exolog.stats.score.Scorecard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often this clinic's forecasts of one measure were right. Each forecast counts once, with its
 * latest standing reading: readings of one person are not independent.
 *
 * @param frozen forecasts that stand and did not abstain
 * @param card empty while none is scored
 * @param chances where readings fell among the forecasts' chances; empty while none is scored
 * @param asOf when this was computed
 */
public record TrackRecord(
    String measure,
    int frozen,
    int scored,
    Optional<Scorecard> card,
    Optional<PitTest> chances,
    Instant asOf) {

  static TrackRecord of(String measure, int frozen, List<ForecastScore> scores, Instant asOf) {
    return scores.isEmpty()
        ? new TrackRecord(measure, frozen, 0, Optional.empty(), Optional.empty(), asOf)
        : new TrackRecord(
            measure,
            frozen,
            scores.size(),
            Optional.of(Scorecard.of(scores)),
            Optional.of(PitTest.of(scores)),
            asOf);
  }
}
