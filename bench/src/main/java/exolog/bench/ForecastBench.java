package exolog.bench;

import exolog.core.evidence.Evidence;
import exolog.core.forecast.Asked;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastJson;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecaster;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A whole answer from published evidence: 26 weeks with limits, draws and peers. Each call asks of
 * another baseline, as a clinic does, so that nothing kept of one person can help the next.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ForecastBench {
  private final Forecaster forecaster = Forecaster.of(Evidence.published());
  private final List<ForecastQuestion> questions =
      IntStream.range(100, 164).mapToObj(this::question).toList();
  private int asked;

  @Benchmark
  public ForecastAnswer hairDensity() {
    return forecaster.answer(next());
  }

  /** With what it costs to write it as the JSON that is kept and sent. */
  @Benchmark
  public String hairDensityAsJson() {
    return ForecastJson.write(forecaster.answer(next()));
  }

  private ForecastQuestion next() {
    asked = (asked + 1) % questions.size();
    return questions.get(asked);
  }

  private ForecastQuestion question(int baseline) {
    return Asked.of(
            "androgenetic-alopecia",
            "hair_density_per_cm2",
            Integer.toString(baseline),
            "6",
            "4w",
            "adipose-msc")
        .checked(forecaster.askable())
        .orThrow();
  }
}
