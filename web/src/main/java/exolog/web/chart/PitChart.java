package exolog.web.chart;

import exolog.stats.score.PitTest;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where the readings fell among the forecast's chances, in tenths: level when the forecast keeps
 * its word. The band holds what chance alone does to so few readings, 95 times in 100.
 */
public record PitChart(
    Size size, Axis share, List<Bar> bars, double bandTop, double band, double level) {
  private static final int FLOOR = 150;
  private static final double TENTH = 0.1;

  public record Bar(double x, double y, double width, double height, int from, int to) {}

  /** Bars over the ten tenths, with the band of chance behind them. */
  public static PitChart of(PitTest chances, Size size) {
    double n = chances.counts().stream().mapToInt(Integer::intValue).sum();
    double[] shares = chances.counts().stream().mapToDouble(count -> count / n).toArray();
    double low = chances.band(0).lowest() / n;
    double high = chances.band(0).highest() / n;
    double most = Math.max(high, DoubleStream.of(shares).max().orElse(TENTH));
    Axis share = Axis.covering(0, most, FLOOR, 12, 5);
    double each = (double) (size.plotEnd() - size.left()) / shares.length;
    List<Bar> bars =
        IntStream.range(0, shares.length)
            .mapToObj(i -> {
              double y = share.at(shares[i]);
              return new Bar(
                  size.left() + each * i + 2, y, each - 4, FLOOR - y, 10 * i, 10 * i + 10);
            })
            .toList();
    return new PitChart(
        size, share, bars, share.at(high), share.at(low) - share.at(high), share.at(TENTH));
  }

  public double floor() {
    return FLOOR;
  }

  public int height() {
    return FLOOR + 44;
  }
}
