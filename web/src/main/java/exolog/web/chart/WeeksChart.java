package exolog.web.chart;

import exolog.core.forecast.EarlyVisit;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastAnswer.Band;
import exolog.core.forecast.ForecastAnswer.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The course week by week: median, 50 and 80 % limits with the plan, the same people's median and
 * 80 % limits without it, and possible courses drawn from the model. Peer lines keep people from
 * reading the middle as a promise (Toet et al. 2018, doi 10.1177/1473871618807121).
 *
 * @param noise height from {@code noiseTop}; null when no repeatability is published
 * @param treatedLabel where its words stand, kept clear of the other's
 */
public record WeeksChart(
    Size size,
    Axis weeks,
    Axis change,
    int height,
    String band80,
    String band50,
    String treatedLine,
    String untreatedLine,
    String untreatedLower,
    String untreatedUpper,
    List<String> peers,
    List<Double> sessions,
    @Nullable Double noiseTop,
    @Nullable Double noise,
    double treatedLabel,
    double untreatedLabel,
    int decimals) {
  private static final int TOP = 12;
  private static final int FOOT = 62;
  private static final double BETWEEN_LABELS = 17;

  public static WeeksChart of(ForecastAnswer answer, Size size) {
    return of(answer, List.of(), size);
  }

  /**
   * With the person's own readings among what has to fit.
   *
   * @param visits readings that the forecast already knows
   */
  public static WeeksChart of(ForecastAnswer answer, List<EarlyVisit> visits, Size size) {
    int height = size == Size.WIDE ? 330 : 300;
    Axis weeks = weekAxis(answer, size);
    Axis change = changeAxis(answer, visits, height);
    var draw = new Drawing(answer.weeks(), weeks, change);
    Double smallest = answer.noticeable().smallestDetectable();
    Week last = answer.horizon();
    double treatedEnd = change.within(last.treated().median());
    double untreatedEnd = change.within(last.untreated().median());
    double apart = treatedEnd < untreatedEnd ? -1 : 1;
    return new WeeksChart(
        size,
        weeks,
        change,
        height,
        draw.area(week -> week.treated().lower80(), week -> week.treated().upper80()),
        draw.area(week -> week.treated().lower50(), week -> week.treated().upper50()),
        draw.line(Week::treated, Band::median),
        draw.line(Week::untreated, Band::median),
        draw.line(Week::untreated, Band::lower80),
        draw.line(Week::untreated, Band::upper80),
        answer.peers().stream().map(draw::course).toList(),
        IntStream.range(0, answer.plan().sessions())
            .mapToDouble(i -> i * answer.plan().intervalWeeks())
            .filter(weeks::reaches)
            .map(weeks::at)
            .boxed()
            .toList(),
        smallest == null ? null : change.within(smallest),
        smallest == null ? null : change.within(-smallest) - change.within(smallest),
        treatedEnd + (apart < 0 ? -8 : BETWEEN_LABELS),
        untreatedEnd + (apart < 0 ? BETWEEN_LABELS : -8),
        Figure.decimals(Math.max(Math.abs(change.low()), Math.abs(change.high()))));
  }

  public double plotTop() {
    return change.to();
  }

  public double floor() {
    return change.from();
  }

  private static Axis weekAxis(ForecastAnswer answer, Size size) {
    int horizon = answer.plan().horizonWeeks();
    int step =
        IntStream.of(1, 2, 4, 8, 13, 26)
            .filter(s -> horizon / s <= size.ticks())
            .findFirst()
            .orElse(26);
    List<Double> ticks = new ArrayList<>();
    for (int week = 0; week <= horizon; week += step) {
      ticks.add((double) week);
    }
    return Axis.exactly(0, horizon, size.left(), size.plotEnd(), ticks);
  }

  /** Reaches to readings, 80 % limits and the noise band: none is cut off to flatter. */
  private static Axis changeAxis(ForecastAnswer answer, List<EarlyVisit> visits, int height) {
    Double smallest = answer.noticeable().smallestDetectable();
    double reach = smallest == null ? 0 : smallest;
    double least = -reach;
    double greatest = reach;
    for (Week week : answer.weeks()) {
      least = Math.min(least, Math.min(week.treated().lower80(), week.untreated().lower80()));
      greatest = Math.max(greatest, Math.max(week.treated().upper80(), week.untreated().upper80()));
    }
    for (EarlyVisit visit : visits) {
      least = Math.min(least, visit.change());
      greatest = Math.max(greatest, visit.change());
    }
    return Axis.covering(least, greatest, height - FOOT, TOP, 7);
  }

  private record Drawing(List<Week> all, Axis weeks, Axis change) {
    String line(Function<Week, Band> who, ToDoubleFunction<Band> which) {
      return Marks.line(xs(), ys(week -> which.applyAsDouble(who.apply(week))));
    }

    String area(ToDoubleFunction<Week> lower, ToDoubleFunction<Week> upper) {
      return Marks.area(xs(), ys(lower), ys(upper));
    }

    /** A course may leave the plot: it is cut at its edge, not bent along it. */
    String course(List<Double> values) {
      int n = Math.min(values.size(), all.size());
      int reached =
          (int) IntStream.range(0, n).takeWhile(i -> change.reaches(values.get(i))).count();
      double[] xs = IntStream.range(0, reached).mapToDouble(i -> xs()[i]).toArray();
      double[] ys =
          IntStream.range(0, reached).mapToDouble(i -> change.at(values.get(i))).toArray();
      return Marks.line(xs, ys);
    }

    private double[] xs() {
      return all.stream().mapToDouble(week -> weeks.at(week.week())).toArray();
    }

    private double[] ys(ToDoubleFunction<Week> value) {
      return all.stream().mapToDouble(week -> change.within(value.applyAsDouble(week))).toArray();
    }
  }
}
