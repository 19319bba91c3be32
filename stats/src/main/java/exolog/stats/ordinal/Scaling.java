package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that can be told apart, centred and scaled so that every coefficient has a similar
 * size; what is constant or a mixture of earlier columns is left out, as R does.
 */
final class Scaling {
  /** Share of a column's variance that its earlier ones leave over, below which it is a mixture. */
  private static final double NOTHING_NEW = 1e-10;

  final List<String> names = new ArrayList<>();
  final List<String> constant = new ArrayList<>();
  final List<String> collinear = new ArrayList<>();
  private final List<double[]> scaled = new ArrayList<>();
  private final List<Double> means = new ArrayList<>();
  private final List<Double> sds = new ArrayList<>();

  /**
   * Goes through the columns in their order.
   *
   * @param rows those of the columns that take part
   */
  Scaling(List<OrdinalDesign.Column> columns, int[] rows) {
    var independent = new ArrayList<double[]>();
    for (var column : columns) {
      double[] values = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        values[i] = column.values[rows[i]];
      }
      double mean = mean(values);
      double sd = centre(values, mean);
      if (!(sd > 1e-12 * Math.abs(mean))) {
        constant.add(column.name);
        continue;
      }
      divide(values, sd);
      double[] left = leftOver(values, independent);
      double size = Square.dot(left, left);
      if (size < NOTHING_NEW * values.length) {
        collinear.add(column.name);
        continue;
      }
      divide(left, Math.sqrt(size));
      independent.add(left);
      names.add(column.name);
      scaled.add(values);
      means.add(mean);
      sds.add(sd);
    }
  }

  int columns() {
    return names.size();
  }

  double scaled(int column, int row) {
    return scaled.get(column)[row];
  }

  double mean(int column) {
    return means.get(column);
  }

  double sd(int column) {
    return sds.get(column);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value / values.length;
    }
    return sum;
  }

  /** Subtracts the mean and gives the standard deviation. */
  private static double centre(double[] values, double mean) {
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean;
    }
    return Math.sqrt(Square.dot(values, values) / values.length);
  }

  private static void divide(double[] values, double by) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= by;
    }
  }

  /** Gram and Schmidt, twice: once is not enough in floating point. */
  private static double[] leftOver(double[] values, List<double[]> independent) {
    var left = values.clone();
    for (int pass = 0; pass < 2; pass++) {
      for (var earlier : independent) {
        double share = Square.dot(left, earlier);
        for (int i = 0; i < left.length; i++) {
          left[i] -= share * earlier[i];
        }
      }
    }
    return left;
  }
}
