package exolog.stats.algebra;

/** A symmetric matrix with both triangles, by rows: each row of a product is gathered at once. */
final class WholeMatrix {
  private final SymmetricPattern pattern;
  private final int[] starts;
  private final int[] columns;
  private final int[] sources;
  private final double[] numbers;
  private final double[] diagonal;

  WholeMatrix(SymmetricPattern pattern) {
    this.pattern = pattern;
    int order = pattern.order();
    int entries = 2 * (pattern.entries() - order);
    starts = new int[order + 1];
    columns = new int[entries];
    sources = new int[entries];
    numbers = new double[entries];
    diagonal = new double[order];
    for (int j = 0; j < order; j++) {
      starts[j] += pattern.start(j + 1) - pattern.start(j) - 1;
      for (int at = pattern.start(j) + 1; at < pattern.start(j + 1); at++) {
        starts[pattern.row(at)]++;
      }
    }
    for (int j = 0, sum = 0; j <= order; j++) {
      sum += starts[j];
      starts[j] = sum;
    }
    for (int j = order - 1; j >= 0; j--) {
      for (int at = pattern.start(j + 1) - 1; at > pattern.start(j); at--) {
        put(--starts[j], pattern.row(at), at);
        put(--starts[pattern.row(at)], j, at);
      }
    }
  }

  int order() {
    return diagonal.length;
  }

  int entries() {
    return numbers.length + diagonal.length;
  }

  double diagonal(int row) {
    return diagonal[row];
  }

  /** False when a number is not finite or, on the diagonal, not above zero: A is refused then. */
  boolean take(double[] values) {
    double finite = 0; // and not so once it met what is not
    boolean positive = true;
    for (int j = 0; j < diagonal.length; j++) {
      diagonal[j] = values[pattern.start(j)];
      positive &= diagonal[j] > 0;
      finite += 0 * diagonal[j];
    }
    for (int at = 0; at < numbers.length; at++) {
      numbers[at] = values[sources[at]];
      finite += 0 * numbers[at];
    }
    return positive && finite == 0;
  }

  /** y = A x for {@link ColumnBlock#WIDTH} interleaved columns: number (i, c) at 8 i + c. */
  void multiply(double[] x, double[] y) {
    for (int i = 0; i < diagonal.length; i++) {
      multiplyRow(i, x, y);
    }
  }

  private void multiplyRow(int i, double[] x, double[] y) {
    int to = 8 * i;
    double d = diagonal[i];
    double y0 = d * x[to], y1 = d * x[to + 1], y2 = d * x[to + 2], y3 = d * x[to + 3];
    double y4 = d * x[to + 4], y5 = d * x[to + 5], y6 = d * x[to + 6], y7 = d * x[to + 7];
    for (int at = starts[i]; at < starts[i + 1]; at++) {
      double a = numbers[at];
      int from = 8 * columns[at];
      y0 += a * x[from];
      y1 += a * x[from + 1];
      y2 += a * x[from + 2];
      y3 += a * x[from + 3];
      y4 += a * x[from + 4];
      y5 += a * x[from + 5];
      y6 += a * x[from + 6];
      y7 += a * x[from + 7];
    }
    y[to] = y0;
    y[to + 1] = y1;
    y[to + 2] = y2;
    y[to + 3] = y3;
    y[to + 4] = y4;
    y[to + 5] = y5;
    y[to + 6] = y6;
    y[to + 7] = y7;
  }

  private void put(int to, int column, int source) {
    columns[to] = column;
    sources[to] = source;
  }
}
