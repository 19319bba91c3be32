package exolog.bench;

import exolog.stats.algebra.Analysis;
import exolog.stats.algebra.Factored;
import exolog.stats.algebra.SymmetricPattern;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Cholesky of a dense matrix of order 2,000, 2.7 Gflop: nearly all of it is the inner product, so
 * Gflop/s is 2.67 over the seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ProductBench {
  private final SymmetricPattern pattern = SymmetricPattern.full(2000);
  private final double[] values = AlgebraBench.values(pattern, 3);
  private final Analysis analysis = Analysis.of(pattern);

  @Benchmark
  public Factored dense2000() {
    return analysis.factor(values).orThrow();
  }
}
