package exolog.web.chart;

import exolog.stats.score.Coverage;
import exolog.stats.score.Scorecard;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often readings fell inside a forecast's ranges, beside how often they should have: a dot for
 * the first with its exact 95 % limits, an upright mark for the second.
 */
public record CalibrationChart(Size size, Axis share, List<Row> rows, int height) {
  private static final int TOP = 20;
  private static final int BETWEEN = 30;
  private static final int FOOT = 50;

  /** One range; {@code mark} is where the dot would lie if the range kept its word. */
  public record Row(int percent, double y, double mark, double dot, double low, double high) {}

  public static CalibrationChart of(Scorecard card, Size size) {
    Axis share =
        Axis.exactly(0, 1, size.left() + 6, size.plotEnd(), List.of(0.0, 0.25, 0.5, 0.75, 1.0));
    List<Coverage> ranges = card.coverages();
    List<Row> rows =
        IntStream.range(0, ranges.size())
            .mapToObj(i -> row(ranges.get(i), TOP + (double) BETWEEN * i, share))
            .toList();
    return new CalibrationChart(size, share, rows, TOP + 2 * BETWEEN + FOOT);
  }

  public double floor() {
    return rows.getLast().y() + 12;
  }

  private static Row row(Coverage range, double y, Axis share) {
    return new Row(
        (int) Math.round(100 * range.level()),
        y,
        share.at(range.level()),
        share.at(range.share()),
        share.at(range.lower95()),
        share.at(range.upper95()));
  }
}
