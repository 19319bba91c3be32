package exolog.core.custody;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A time during which a place was out of its range.
 *
 * @param from the first reading outside
 * @param to the first reading back inside, or the last one known while it is still outside: what
 *     lies between two readings is taken as the worse of them
 * @param worst the reading farthest outside, in °C
 */
record TimeOutside(Instant from, Instant to, boolean ongoing, BigDecimal worst) {
  /**
   * Those longer than the place allows.
   *
   * @param readings in the order of time
   */
  static List<TimeOutside> excursions(Place place, List<PlaceReading> readings) {
    Duration allowed = Duration.ofMinutes(place.allowedMinutes());
    return all(place, readings).stream().filter(outside -> outside.isLongerThan(allowed)).toList();
  }

  boolean meets(Instant began, Instant ended) {
    return !from.isAfter(ended) && !to.isBefore(began);
  }

  /** What is left of it after somebody has judged the time before. */
  TimeOutside since(Instant judged) {
    return new TimeOutside(judged, to, ongoing, worst);
  }

  /** Where nothing is allowed, a single reading outside is too much. */
  private boolean isLongerThan(Duration allowed) {
    return allowed.isZero() || Duration.between(from, to).compareTo(allowed) > 0;
  }

  private static List<TimeOutside> all(Place place, List<PlaceReading> readings) {
    List<TimeOutside> found = new ArrayList<>();
    List<PlaceReading> run = new ArrayList<>();
    for (PlaceReading reading : readings) {
      if (place.isOutside(reading.celsius())) {
        run.add(reading);
      } else if (!run.isEmpty()) {
        found.add(of(place, run, reading.at(), false));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      found.add(of(place, run, run.getLast().at(), true));
    }
    return found;
  }

  private static TimeOutside of(Place place, List<PlaceReading> run, Instant to, boolean ongoing) {
    BigDecimal worst =
        run.stream()
            .map(PlaceReading::celsius)
            .reduce((a, b) -> place.beyond(a).compareTo(place.beyond(b)) >= 0 ? a : b)
            .orElseThrow();
    return new TimeOutside(run.getFirst().at(), to, ongoing, worst);
  }
}
