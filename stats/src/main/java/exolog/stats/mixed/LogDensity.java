package exolog.stats.mixed;

import java.util.List;
import java.util.stream.IntStream;

/** The logarithm of a density, up to a constant; minus infinity where it is none. */
interface LogDensity {
  /** The point is the caller's and stays unchanged; asked by several threads at once. */
  double at(double[] point);

  /** At several points, on all processors; the answers do not depend on how many there are. */
  default double[] at(List<double[]> points) {
    double[] values = new double[points.size()];
    IntStream.range(0, values.length).parallel().forEach(i -> values[i] = at(points.get(i)));
    return values;
  }
}
