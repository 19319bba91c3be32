package exolog.web.chart;

import exolog.stats.score.Estimate;
import exolog.stats.score.Scorecard;
import java.util.List;

/**
 * How often readings fell inside a forecast's ranges, beside how often they should have: a dot for
 * the first with its 95 % limits, an upright mark for the second.
 */
public record CalibrationChart(Size size, Axis share, List<Row> rows, int height) {
  private static final int TOP = 20;
  private static final int BETWEEN = 30;
  private static final int FOOT = 50;
  private static final double LIMITS_95 = 1.96;

  /** One range; {@code mark} is where the dot would lie if the range kept its word. */
  public record Row(int percent, double y, double mark, double dot, double low, double high) {}

  public static CalibrationChart of(Scorecard card, Size size) {
    Axis share =
        Axis.exactly(0, 1, size.left() + 6, size.plotEnd(), List.of(0.0, 0.25, 0.5, 0.75, 1.0));
    List<Row> rows =
        List.of(
            row(50, card.coverage50(), TOP, share),
            row(80, card.coverage80(), TOP + BETWEEN, share),
            row(95, card.coverage95(), TOP + 2.0 * BETWEEN, share));
    return new CalibrationChart(size, share, rows, TOP + 2 * BETWEEN + FOOT);
  }

  public double floor() {
    return rows.getLast().y() + 12;
  }

  private static Row row(int percent, Estimate held, double y, Axis share) {
    Double error = held.standardError();
    double reach = error == null ? 1 : LIMITS_95 * error;
    return new Row(
        percent,
        y,
        share.at(percent / 100.0),
        share.at(held.value()),
        share.within(held.value() - reach),
        share.within(held.value() + reach));
  }
}
