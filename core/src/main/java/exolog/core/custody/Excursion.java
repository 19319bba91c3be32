package exolog.core.custody;

import exolog.core.id.ExcursionId;
import exolog.core.id.PlaceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time during which a place was too warm or too cold for too long. Every vial that was there is
 * held until a named person has assessed it.
 *
 * @param ongoing whether the newest reading is still outside
 * @param worst the reading farthest outside, in °C
 * @param vials how many vials were there
 * @param assessedAt empty while someone must still look
 */
public record Excursion(
    ExcursionId id,
    PlaceId place,
    Instant began,
    Instant ended,
    boolean ongoing,
    BigDecimal worst,
    int vials,
    Optional<Instant> assessedAt) {
  /** What the person who assessed it decided. */
  public enum Verdict {
    USABLE,
    DESTROY
  }

  public Duration length() {
    return Duration.between(began, ended);
  }
}
