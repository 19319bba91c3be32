package exolog.bench;

import exolog.core.evidence.Evidence;
import exolog.core.forecast.Asked;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecaster;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A whole answer from published evidence: 26 weeks with limits, draws and peers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class ForecastBench {
  private final Forecaster forecaster = Forecaster.of(Evidence.published());
  private final ForecastQuestion question =
      Asked.of("androgenetic-alopecia", "hair_density_per_cm2", "121", "6", "4w", "adipose-msc")
          .checked(forecaster.askable())
          .orThrow();

  @Benchmark
  public ForecastAnswer hairDensity() {
    return forecaster.answer(question);
  }
}
