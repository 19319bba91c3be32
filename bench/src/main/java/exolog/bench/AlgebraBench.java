package exolog.bench;

import exolog.stats.algebra.Analysis;
import exolog.stats.algebra.ConjugateGradients;
import exolog.stats.algebra.Factored;
import exolog.stats.algebra.Probes;
import exolog.stats.algebra.SymmetricPattern;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The matrix that lots and providers leave when patients are swept out. Run with {@code -jvmArgs
 * "--add-modules jdk.incubator.vector"} for vector registers and without for plain loops, with
 * {@code -XX:ActiveProcessorCount=1} for one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AlgebraBench {
  private static final int PROBES = 16;

  /** Lots; there are about half as many providers, four a clinic. */
  @Param({"486", "2894"})
  public int lots;

  private SymmetricPattern pattern = SymmetricPattern.full(1);
  private double[] values = {1};
  private Analysis analysis = Analysis.of(pattern);
  private Factored factored = analysis.factor(values).orThrow();
  private ConjugateGradients gradients = new ConjugateGradients(pattern);
  private double[] inverse = new double[1];
  private double[] probes = new double[1];
  private double[] solutions = new double[1];

  @Setup
  public void prepare() {
    pattern = network(lots, lots / 8 + 1, 7);
    values = values(pattern, 8);
    analysis = Analysis.of(pattern);
    factored = analysis.factor(values).orThrow();
    gradients = new ConjugateGradients(pattern);
    inverse = new double[pattern.entries()];
    probes = Probes.signs(pattern.order(), PROBES, 9);
    System.out.printf(
        "order %d, entries %d, entries of L %d, %.2f Gflop%n",
        pattern.order(), pattern.entries(), analysis.factorEntries(), analysis.flops() / 1e9);
  }

  @Benchmark
  public Analysis order() {
    return Analysis.of(pattern);
  }

  @Benchmark
  public Factored factor() {
    return analysis.factor(values).orThrow();
  }

  @Benchmark
  public double[] selectedInverse() {
    factored.selectedInverse(inverse);
    return inverse;
  }

  @Benchmark
  public double[] solveEight() {
    var right = java.util.Arrays.copyOf(probes, 8 * pattern.order());
    factored.solve(right, 8);
    return right;
  }

  @Benchmark
  public ConjugateGradients.Ended conjugateGradients() {
    solutions = new double[probes.length];
    return gradients.solve(values, probes, solutions, PROBES, 1e-8, 200);
  }

  /** A lot meets the providers of 2 to 5 clinics near each other, and the lots next in time. */
  static SymmetricPattern network(int lots, int clinics, long seed) {
    var random = new SplittableRandom(seed);
    int most = lots * 5 * 7;
    var rows = new int[most];
    var columns = new int[most];
    int count = 0;
    for (int lot = 0; lot < lots; lot++) {
      int home = random.nextInt(clinics);
      for (int meets = 2 + random.nextInt(4); meets > 0; meets--) {
        boolean near = random.nextInt(10) < 8;
        int clinic =
            near
                ? Math.min(clinics - 1, home / 12 * 12 + random.nextInt(12))
                : random.nextInt(clinics);
        for (int provider = 0; provider < 4; provider++) {
          rows[count] = lot;
          columns[count++] = lots + 4 * clinic + provider;
        }
        for (int next = 0; next < 3; next++) {
          rows[count] = lot;
          columns[count++] = Math.min(lots - 1, lot + 1 + random.nextInt(40));
        }
      }
    }
    return SymmetricPattern.ofPlaces(lots + 4 * clinics, rows, columns, count);
  }

  /** The diagonal outweighs its row. */
  static double[] values(SymmetricPattern pattern, long seed) {
    var random = new SplittableRandom(seed);
    var values = new double[pattern.entries()];
    for (int j = 0; j < pattern.order(); j++) {
      values[pattern.start(j)] += 1;
      for (int at = pattern.start(j) + 1; at < pattern.start(j + 1); at++) {
        values[at] = random.nextDouble(-1, 1);
        values[pattern.start(j)] += Math.abs(values[at]);
        values[pattern.start(pattern.row(at))] += Math.abs(values[at]);
      }
    }
    return values;
  }
}
