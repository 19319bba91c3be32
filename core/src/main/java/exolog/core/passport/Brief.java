package exolog.core.passport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was read a moment ago, for the next who ask. Kept in this process, for seconds only. */
final class Brief<K, V> {
  static final Duration KEPT = Duration.ofSeconds(5);

  /** More lots than anyone asks for within seconds; beyond it all is read afresh. */
  private static final int MOST = 1_000;

  private final Map<K, Dated<V>> kept = new ConcurrentHashMap<>();
  private final Clock clock;

  Brief(Clock clock) {
    this.clock = clock;
  }

  V of(K key, Supplier<V> read) {
    Instant now = clock.instant();
    Dated<V> known = kept.get(key);
    if (known != null && now.isBefore(known.until())) {
      return known.value();
    }
    V value = read.get();
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, new Dated<>(value, now.plus(KEPT)));
    return value;
  }

  private record Dated<V>(V value, Instant until) {}
}
