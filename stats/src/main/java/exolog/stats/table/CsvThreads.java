package exolog.stats.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/** Spans shared out to two threads, each with a workspace of its own. */
final class CsvThreads {
  private CsvThreads() {}

  /** What one thread does with one span. */
  interface Body<W> {
    void accept(W workspace, int span) throws IOException;
  }

  /** Returns when all spans from 0 to {@code spans} are done. */
  static <W> void run(int spans, W first, W second, Body<W> body) throws IOException {
    var next = new AtomicInteger();
    try {
      if (spans < 2) {
        work(next, spans, first, body);
        return;
      }
      var other = ForkJoinPool.commonPool().submit(() -> work(next, spans, second, body));
      work(next, spans, first, body);
      other.join();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <W> void work(AtomicInteger next, int spans, W workspace, Body<W> body) {
    try {
      for (int span = next.getAndIncrement(); span < spans; span = next.getAndIncrement()) {
        body.accept(workspace, span);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
