package exolog.web.chart;

import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastAnswer.Band;
import exolog.core.forecast.ForecastAnswer.ComparatorShown;
import exolog.core.forecast.ForecastAnswer.EvidenceShown;
import exolog.core.forecast.ForecastAnswer.Net;
import exolog.core.forecast.ForecastAnswer.Noticeable;
import exolog.core.forecast.ForecastAnswer.PlanAsked;
import exolog.core.forecast.ForecastAnswer.Week;
import exolog.stats.score.GaussianMixture;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Made-up answers whose every figure is known: they test the drawing, they are no evidence. */
final class Answers {
  private Answers() {}

  /** Gains 13 (SD 20) with the plan and 4 (SD 18) without, reached in a straight line. */
  static ForecastAnswer growing(@Nullable Double smallestDetectable) {
    return growing(smallestDetectable, "higher");
  }

  static ForecastAnswer growing(@Nullable Double smallestDetectable, String better) {
    List<Week> weeks = IntStream.rangeClosed(0, 26).mapToObj(Answers::week).toList();
    List<List<Double>> peers =
        IntStream.range(0, 20)
            .mapToObj(i -> peer(GaussianMixture.of(13, 15).quantile((i + 0.5) / 20)))
            .toList();
    return new ForecastAnswer(
        "androgenetic-alopecia",
        "hair_density_per_cm2",
        "hair density",
        "hairs/cm2",
        better,
        121,
        new PlanAsked(6, 4, "adipose-msc", "injection", 26, 390.0),
        "An answer made up to test the drawing.",
        new ComparatorShown("saline-injection", "saline injections instead", List.of()),
        List.of("this source only"),
        new Noticeable(smallestDetectable, null, null, "made up", null, "none is published"),
        weeks,
        peers,
        null,
        new EvidenceShown(List.of(), List.of(), null),
        0,
        null,
        List.of("made up"),
        "test",
        "2026-01-01",
        "0",
        1);
  }

  private static Week week(int week) {
    double share = week / 26.0;
    var treated = GaussianMixture.of(13 * share, 2 + 18 * share);
    var untreated = GaussianMixture.of(4 * share, 2 + 16 * share);
    return new Week(
        week,
        band(treated),
        band(untreated),
        new Net(9 * share, 9 * share - 12, 9 * share + 12),
        0.2 * share,
        0.1 * share,
        null,
        draws(treated),
        draws(untreated));
  }

  private static Band band(GaussianMixture of) {
    double[] q = of.quantiles(0.5, 0.25, 0.75, 0.1, 0.9, 0.025, 0.975);
    return new Band(q[0], q[1], q[2], q[3], q[4], q[5], q[6]);
  }

  private static List<Double> draws(GaussianMixture of) {
    return IntStream.range(0, 100).mapToObj(i -> of.quantile((i + 0.5) / 100)).toList();
  }

  private static List<Double> peer(double end) {
    return DoubleStream.iterate(0, w -> w + 1).limit(27).map(w -> end * w / 26).boxed().toList();
  }
}
