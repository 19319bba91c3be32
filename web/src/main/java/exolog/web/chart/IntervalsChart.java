package exolog.web.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates one under another, each with its 95 % limits. The words stand above each line, so that
 * a phone needs no room beside it.
 *
 * @param zero where nothing lies; null where the axis begins there
 */
public record IntervalsChart(
    Size size, Axis axis, int decimals, List<Row> rows, @Nullable Double zero) {
  private static final int TOP = 16;
  private static final int EACH = 40;
  private static final int FOOT = 44;

  /** One line to draw; there is none without its limits. */
  public record Interval(String label, double value, double low, double high) {
    public Interval {
      if (!(low <= value && value <= high)) {
        throw new IllegalArgumentException(
            "%s is %s, which does not lie between %s and %s.".formatted(label, value, low, high));
      }
    }
  }

  /** A line in SVG units: its words' height, its own, the dot and the two limits. */
  public record Row(String label, double wordsY, double y, double dot, double low, double high) {}

  /** What cannot be below nothing, such as a standard deviation. */
  public static IntervalsChart ofSizes(List<Interval> intervals, Size size) {
    double reach = largest(intervals, Interval::high);
    return of(
        intervals, Axis.covering(0, reach, size.left(), size.plotEnd(), ticks(size)), reach, size);
  }

  /** Differences from the average, with nothing in the middle. */
  public static IntervalsChart ofDifferences(List<Interval> intervals, Size size) {
    double reach =
        largest(intervals, each -> Math.max(Math.abs(each.low()), Math.abs(each.high())));
    return of(
        intervals,
        Axis.covering(-reach, reach, size.left(), size.plotEnd(), ticks(size)),
        reach,
        size);
  }

  public int height() {
    return TOP + EACH * rows.size() + FOOT;
  }

  public double floor() {
    return TOP + EACH * (double) rows.size();
  }

  private static int ticks(Size size) {
    return size == Size.WIDE ? 9 : 5;
  }

  private static double largest(List<Interval> intervals, ToDoubleFunction<Interval> of) {
    double largest = intervals.stream().mapToDouble(of).max().orElse(0);
    return largest > 0 ? largest : 1;
  }

  private static IntervalsChart of(List<Interval> intervals, Axis axis, double reach, Size size) {
    List<Row> rows =
        IntStream.range(0, intervals.size())
            .mapToObj(i -> row(intervals.get(i), TOP + EACH * i, axis))
            .toList();
    return new IntervalsChart(
        size, axis, Figure.decimals(reach), rows, axis.low() < 0 ? axis.at(0) : null);
  }

  private static Row row(Interval each, double top, Axis axis) {
    return new Row(
        each.label(),
        top,
        top + 16,
        axis.within(each.value()),
        axis.within(each.low()),
        axis.within(each.high()));
  }
}
