package exolog.cohort;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What happens when. Run in the order of time, so that every log reads as if it had been lived. */
final class Agenda {
  private record Entry(Instant at, long order, Runnable what) {}

  private final Queue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
  private final Instant opening;
  private final Instant end;
  private long order;

  /**
   * @param opening the first day of the story
   * @param end today: nothing of the story lies in the future
   */
  Agenda(Instant opening, Instant end) {
    this.opening = opening;
    this.end = end;
  }

  /** Enters something for a day of the story, between eight and sixteen o'clock. */
  void on(long day, int minuteOfWork, Runnable what) {
    Instant at =
        opening.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(8 * 60 + minuteOfWork % 480));
    if (at.isBefore(end)) {
      entries.add(new Entry(at, order++, what));
    }
  }

  void run(StoryClock clock) {
    for (Entry next = entries.poll(); next != null; next = entries.poll()) {
      clock.set(next.at());
      next.what().run();
    }
    clock.set(end);
  }
}
