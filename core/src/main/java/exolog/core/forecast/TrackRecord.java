package exolog.core.forecast;

import exolog.stats.score.Scorecard;
import java.time.Instant;
import java.util.Optional;

/**
 * How often this clinic's forecasts of one measure were right. Each forecast counts once, with its
 * latest standing reading: readings of one person are not independent.
 *
 * @param frozen forecasts that stand and did not abstain
 * @param card empty while none is scored
 * @param asOf when this was computed
 */
public record TrackRecord(
    String measure, int frozen, int scored, Optional<Scorecard> card, Instant asOf) {}
