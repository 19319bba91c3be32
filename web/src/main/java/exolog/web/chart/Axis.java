package exolog.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight scale from values to SVG units, with round ticks.
 *
 * @param from where {@code low} lies; {@code to} where {@code high} does. An upright axis has from
 *     below to, in SVG units counted downward
 */
public record Axis(double low, double high, double from, double to, List<Double> ticks) {
  private static final double[] ROUND = {1, 2, 5, 10};

  public Axis {
    if (!(high > low)) {
      throw new IllegalArgumentException("An axis from " + low + " to " + high + " has no length.");
    }
    ticks = List.copyOf(ticks);
  }

  /** An axis that ends on ticks and covers both values; at most {@code mostTicks} of them. */
  static Axis covering(double least, double greatest, double from, double to, int mostTicks) {
    double room = greatest > least ? greatest - least : Math.max(1, Math.abs(least));
    double step = roundStep(room / Math.max(2, mostTicks - 1));
    long first = (long) Math.floor(least / step);
    long last = Math.max(first + 1, (long) Math.ceil(greatest / step));
    List<Double> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(i * step);
    }
    return new Axis(first * step, last * step, from, to, ticks);
  }

  /** An axis of exactly this reach, with the given ticks. */
  static Axis exactly(double low, double high, double from, double to, List<Double> ticks) {
    return new Axis(low, high, from, to, ticks);
  }

  public double at(double value) {
    return from + (to - from) * (value - low) / (high - low);
  }

  /** As {@link #at}, held inside the plot. */
  public double within(double value) {
    return at(Math.clamp(value, low, high));
  }

  public boolean reaches(double value) {
    return value >= low && value <= high;
  }

  private static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double round : ROUND) {
      if (round * power >= atLeast * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }
}
