package exolog.bench;

import exolog.stats.score.GaussianMixture;
import java.util.concurrent.TimeUnit;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The cumulative chance of one normal: ours, by a rational function, and Hipparchus's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NormalBench {
  private final GaussianMixture ours = GaussianMixture.of(0, 1);
  private final NormalDistribution theirs = new NormalDistribution();
  private double z = -1.3;

  @Benchmark
  public double rationalFunction() {
    return ours.cdf(next());
  }

  @Benchmark
  public double hipparchus() {
    return theirs.cumulativeProbability(next());
  }

  /** Walks through -3 to 3, so that no branch is learned by heart. */
  private double next() {
    z += 0.017;
    if (z > 3) {
      z = -3;
    }
    return z;
  }
}
