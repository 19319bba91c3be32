package exolog.web.chart;

import exolog.core.forecast.Alternative.Reach;

/**
 * A narrow axis that many rows of a table share: each row draws its own reach on it, so that rows
 * can be compared by eye. Nothing without a reach is drawn.
 *
 * @param decimals of the tick labels
 */
public record StripChart(Axis axis, int decimals) {
  public static final int WIDTH = 240;
  private static final int EDGE = 12;
  private static final int TICKS = 5;

  /** An axis over all rows; nothing (0) is always on it. */
  public static StripChart over(double least, double greatest) {
    double low = Math.min(0, least);
    double high = Math.max(0, greatest);
    Axis axis = Axis.covering(low, high, EDGE, WIDTH - EDGE, TICKS);
    return new StripChart(axis, Figure.decimals(Math.max(-low, high)));
  }

  public double left(Reach reach) {
    return axis.within(reach.lower());
  }

  public double width(Reach reach) {
    return axis.within(reach.upper()) - axis.within(reach.lower());
  }

  /** In percent of the width, for paper: it has no drawing surface. */
  public double percent(double units) {
    return 100 * units / WIDTH;
  }
}
