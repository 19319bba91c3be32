package exolog.web.chart;

import exolog.core.forecast.ForecastAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Twenty dots with the plan above twenty without it, at the horizon: counted dots are read more
 * truly than intervals (Fernandes et al. 2018, CHI, doi 10.1145/3173574.3173718).
 *
 * @param noiseFrom where the band begins in which a change cannot be told from noise; null when no
 *     repeatability is published
 */
public record DotsChart(
    Size size,
    Axis axis,
    int height,
    double radius,
    Row treated,
    Row untreated,
    @Nullable Double noiseFrom,
    @Nullable Double noiseTo,
    int decimals) {
  private static final int HEADING = 26;
  private static final int FOOT = 44;

  /** One kind of people: its label stands at {@code top}, its dots on {@code floor}. */
  public record Row(double top, double floor, List<Marks.Place> dots, int noticeable) {
    public Row {
      dots = List.copyOf(dots);
    }
  }

  public static DotsChart of(ForecastAnswer answer, Size size) {
    var week = answer.horizon();
    List<Double> with = ForecastAnswer.twenty(week.treatedDraws());
    List<Double> without = ForecastAnswer.twenty(week.untreatedDraws());
    Double noise = answer.noticeable().smallestDetectable();
    double reach = noise == null ? 0 : noise;
    List<Double> all = Stream.concat(with.stream(), without.stream()).toList();
    Axis axis =
        Axis.covering(
            Math.min(-reach, all.stream().mapToDouble(d -> d).min().orElse(0)),
            Math.max(reach, all.stream().mapToDouble(d -> d).max().orElse(0)),
            size.left() / 2.0,
            size.plotEnd(),
            size.ticks());
    double radius = size == Size.WIDE ? 9 : 6;
    int sign = answer.better().equals("lower") ? -1 : 1;
    Row treated = row(0, with, axis, radius, sign, noise);
    Row untreated = row(treated.floor() + 12, without, axis, radius, sign, noise);
    return new DotsChart(
        size,
        axis,
        (int) Math.ceil(untreated.floor()) + FOOT,
        radius,
        treated,
        untreated,
        noise == null ? null : axis.within(-noise),
        noise == null ? null : axis.within(noise),
        Figure.decimals(Math.max(Math.abs(axis.low()), Math.abs(axis.high()))));
  }

  /** Where both rows end and the axis is drawn. */
  public double floor() {
    return untreated.floor();
  }

  /** Dots stand in columns as wide as they are, so that they can be counted. */
  private static Row row(
      double top, List<Double> values, Axis axis, double radius, int sign, @Nullable Double noise) {
    double column = 2 * radius + 1;
    Map<Long, Integer> stacked = new HashMap<>();
    List<double[]> places = new ArrayList<>();
    for (double value : values) {
      long at = Math.round(axis.within(value) / column);
      int level = stacked.merge(at, 1, Integer::sum) - 1;
      places.add(new double[] {at * column, level});
    }
    int highest = stacked.values().stream().mapToInt(n -> n).max().orElse(1);
    double floor = top + HEADING + highest * column;
    List<Marks.Place> dots =
        places.stream()
            .map(p -> new Marks.Place(p[0], floor - radius - 1 - p[1] * column))
            .toList();
    int noticeable =
        noise == null ? 0 : (int) values.stream().filter(v -> sign * v >= noise).count();
    return new Row(top + 16, floor, dots, noticeable);
  }
}
