package exolog.bench;

import exolog.stats.score.GaussianMixture;
import exolog.testkit.Seeds;
import java.util.concurrent.TimeUnit;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The cumulative chance of one normal: ours, by a rational function, and Hipparchus's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NormalBench {
  private static final int CALLS = 1000;

  private final GaussianMixture ours = GaussianMixture.of(0, 1);
  private final NormalDistribution theirs = new NormalDistribution();

  /** From -3 to 3 in no order, so that no branch is learned by heart. */
  private final double[] values = Seeds.random(13).doubles(CALLS, -3, 3).toArray();

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public double rationalFunction() {
    double sum = 0;
    for (double z : values) {
      sum += ours.cdf(z);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public double hipparchus() {
    double sum = 0;
    for (double z : values) {
      sum += theirs.cumulativeProbability(z);
    }
    return sum;
  }
}
