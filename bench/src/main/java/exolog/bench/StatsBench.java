package exolog.bench;

import exolog.stats.meta.MetaAnalysis;
import exolog.stats.meta.Pooling;
import exolog.stats.meta.StudyEffect;
import exolog.stats.meta.TauMethod;
import exolog.stats.score.Crps;
import exolog.stats.score.GaussianMixture;
import exolog.testkit.Seeds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one forecast costs: pooling its studies, the limits of one week, one score. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StatsBench {

  /** As many studies as a measure has now, and as a large review has. */
  @State(Scope.Benchmark)
  public static class Studies {
    @Param({"13", "200"})
    int count;

    List<StudyEffect> effects = List.of();

    @Setup
    public void draw() {
      var random = Seeds.random(11);
      effects =
          IntStream.range(0, count)
              .mapToObj(i -> {
                double variance = Seeds.between(random, 1, 30);
                double effect = 12 + random.nextGaussian() * Math.sqrt(20 + variance);
                return new StudyEffect("study " + i, effect, variance);
              })
              .toList();
    }
  }

  /** One normal, and what integrating over rates and evidence leaves. */
  @State(Scope.Benchmark)
  public static class Mixture {
    @Param({"1", "300"})
    int components;

    GaussianMixture forecast = GaussianMixture.of(0, 1);
    double[] draws = new double[0];

    @Setup
    public void draw() {
      var random = Seeds.random(12);
      forecast =
          new GaussianMixture(
              random.doubles(components, 0.1, 1).toArray(),
              random.doubles(components, 0, 30).toArray(),
              random.doubles(components, 2, 15).toArray());
      draws = random.doubles(1000, 0.001, 0.999).map(forecast::quantile).toArray();
    }
  }

  @Benchmark
  public Pooling remlPooling(Studies studies) {
    return MetaAnalysis.pool(studies.effects, TauMethod.REML, true);
  }

  @Benchmark
  public double[] sevenLimitsOfOneWeek(Mixture mixture) {
    return mixture.forecast.quantiles(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);
  }

  @Benchmark
  public double crpsInClosedForm(Mixture mixture) {
    return mixture.forecast.crps(17);
  }

  @Benchmark
  public double crpsOfAThousandDraws(Mixture mixture) {
    return Crps.ofDraws(mixture.draws, 17);
  }
}
