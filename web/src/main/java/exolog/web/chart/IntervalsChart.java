package exolog.web.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Estimates one under another, each with the limits that hold it with 80 and 95 % chance. The words
 * stand above each line, so that a phone needs no room beside it.
 *
 * @param zero where nothing lies, or null if the axis does not reach it
 */
public record IntervalsChart(
    Size size,
    Axis axis,
    int decimals,
    List<Row> rows,
    @org.jspecify.annotations.Nullable Double zero) {
  private static final int TOP = 16;
  private static final int EACH = 40;
  private static final int FOOT = 44;

  /** One line to draw; there is none without its limits. */
  public record Interval(
      String label, double value, double low80, double high80, double low95, double high95) {
    public Interval {
      if (!(low95 <= low80 && low80 <= high80 && high80 <= high95)) {
        throw new IllegalArgumentException(
            "The limits of " + label + " do not lie inside each other.");
      }
    }
  }

  /** A line in SVG units: its words' height, its own, the dot and the two pairs of limits. */
  public record Row(
      String label,
      double wordsY,
      double y,
      double dot,
      double low80,
      double high80,
      double low95,
      double high95) {}

  /** Parts of a whole: the axis is always 0 to 1, so that small parts look small. */
  public static IntervalsChart ofShares(List<Interval> intervals, Size size) {
    return of(
        intervals,
        Axis.exactly(0, 1, size.left(), size.plotEnd(), List.of(0.0, 0.25, 0.5, 0.75, 1.0)),
        2,
        size);
  }

  /** Differences from the average, in the measure's unit. */
  public static IntervalsChart ofDifferences(List<Interval> intervals, Size size) {
    double reach =
        intervals.stream()
            .mapToDouble(each -> Math.max(Math.abs(each.low95()), Math.abs(each.high95())))
            .max()
            .orElse(1);
    Axis axis =
        Axis.covering(-reach, reach, size.left(), size.plotEnd(), size == Size.WIDE ? 9 : 5);
    return of(intervals, axis, Figure.decimals(reach), size);
  }

  public int height() {
    return TOP + EACH * rows.size() + FOOT;
  }

  public double floor() {
    return TOP + EACH * rows.size();
  }

  private static IntervalsChart of(List<Interval> intervals, Axis axis, int decimals, Size size) {
    List<Row> rows =
        IntStream.range(0, intervals.size())
            .mapToObj(i -> row(intervals.get(i), TOP + EACH * i, axis))
            .toList();
    return new IntervalsChart(
        size, axis, decimals, rows, axis.low() < 0 && axis.reaches(0) ? axis.at(0) : null);
  }

  private static Row row(Interval each, double top, Axis axis) {
    return new Row(
        each.label(),
        top,
        top + 16,
        axis.within(each.value()),
        axis.within(each.low80()),
        axis.within(each.high80()),
        axis.within(each.low95()),
        axis.within(each.high95()));
  }
}
