package exolog.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each caller in so many times a period. Remembers a bounded number of callers; the one not
 * seen for longest is forgotten first.
 */
final class Sparing {
  private static final int MOST_CALLERS = 10_000;

  private final int times;
  private final Duration period;
  private final Clock clock;
  private final Map<String, Window> windows = new LinkedHashMap<>(64, 0.75f, true);

  Sparing(int times, Duration period, Clock clock) {
    this.times = times;
    this.period = period;
    this.clock = clock;
  }

  private record Window(long startedMillis, int used) {}

  synchronized boolean admits(String caller) {
    long now = clock.millis();
    Window window = windows.get(caller);
    if (window == null || now - window.startedMillis() >= period.toMillis()) {
      window = new Window(now, 0);
    }
    windows.put(caller, new Window(window.startedMillis(), window.used() + 1));
    forgetOldest();
    return window.used() < times;
  }

  private void forgetOldest() {
    while (windows.size() > MOST_CALLERS) {
      windows.remove(windows.keySet().iterator().next());
    }
  }
}
