package exolog.stats.algebra;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;

/** Work in two halves, on two threads where the machine has them. */
final class Pair {
  /** Waking the other thread takes some 20 µs, a flop a hundredth of a nanosecond or a tenth. */
  static final double WORTH_A_THREAD = 1.5e7;

  private static final boolean TWO = Runtime.getRuntime().availableProcessors() > 1;

  private Pair() {}

  /** Runs the halves 0 and 1 and returns when both are done; they must not write to one place. */
  static void run(double flops, IntConsumer half) {
    if (!TWO || flops < WORTH_A_THREAD) {
      half.accept(0);
      half.accept(1);
      return;
    }
    var other = ForkJoinPool.commonPool().submit(() -> half.accept(1));
    half.accept(0);
    other.join();
  }
}
