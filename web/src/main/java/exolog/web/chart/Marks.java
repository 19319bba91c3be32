package exolog.web.chart;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as SVG writes them: a tenth of a unit is finer than any screen. */
public final class Marks {
  private Marks() {}

  /** A place in the drawing. */
  public record Place(double x, double y) {}

  public static String unit(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  static String line(double[] xs, double[] ys) {
    return IntStream.range(0, xs.length)
        .mapToObj(i -> (i == 0 ? "M" : "L") + unit(xs[i]) + " " + unit(ys[i]))
        .collect(Collectors.joining(""));
  }

  /** The area between two lines over the same places. */
  static String area(double[] xs, double[] lower, double[] upper) {
    int n = xs.length;
    double[] backXs = IntStream.range(0, n).mapToDouble(i -> xs[n - 1 - i]).toArray();
    double[] backYs = IntStream.range(0, n).mapToDouble(i -> lower[n - 1 - i]).toArray();
    return line(xs, upper) + "L" + line(backXs, backYs).substring(1) + "Z";
  }
}
