package exolog.stats.algebra;

import java.util.SplittableRandom;

/** Seeded matrices to factor, and the dense view of them. */
final class Matrices {
  private Matrices() {}

  /** About {@code perColumn} places in each column, anywhere. */
  static SymmetricPattern scattered(int order, int perColumn, long seed) {
    var random = new SplittableRandom(seed);
    int count = order * perColumn;
    var rows = new int[count];
    var columns = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = random.nextInt(order);
      columns[i] = i / perColumn;
    }
    return SymmetricPattern.ofPlaces(order, rows, columns, count);
  }

  /** Five-point neighbours on a square of side x side. */
  static SymmetricPattern grid(int side) {
    var rows = new int[2 * side * side];
    var columns = new int[2 * side * side];
    int count = 0;
    for (int i = 0; i < side * side; i++) {
      if (i % side + 1 < side) {
        rows[count] = i;
        columns[count++] = i + 1;
      }
      if (i + side < side * side) {
        rows[count] = i;
        columns[count++] = i + side;
      }
    }
    return SymmetricPattern.ofPlaces(side * side, rows, columns, count);
  }

  /** Lots first, then providers: a lot meets the four providers of each of 2 to 5 clinics. */
  static SymmetricPattern lotsAndProviders(int lots, int clinics, long seed) {
    var random = new SplittableRandom(seed);
    var rows = new int[20 * lots];
    var columns = new int[20 * lots];
    int count = 0;
    for (int lot = 0; lot < lots; lot++) {
      int meets = 2 + random.nextInt(4);
      for (int i = 0; i < meets; i++) {
        int clinic = random.nextInt(clinics);
        for (int provider = 4 * clinic; provider < 4 * clinic + 4; provider++) {
          rows[count] = lot;
          columns[count++] = lots + provider;
        }
      }
    }
    return SymmetricPattern.ofPlaces(lots + 4 * clinics, rows, columns, count);
  }

  /** Entries within -1 and 1; the diagonal outweighs its row, which makes A positive definite. */
  static double[] values(SymmetricPattern pattern, long seed) {
    var random = new SplittableRandom(seed);
    var values = new double[pattern.entries()];
    var weight = new double[pattern.order()];
    for (int j = 0; j < pattern.order(); j++) {
      for (int at = pattern.start(j) + 1; at < pattern.start(j + 1); at++) {
        values[at] = random.nextDouble(-1, 1);
        weight[j] += Math.abs(values[at]);
        weight[pattern.row(at)] += Math.abs(values[at]);
      }
    }
    for (int j = 0; j < pattern.order(); j++) {
      values[pattern.start(j)] = weight[j] + random.nextDouble(0.01, 1);
    }
    return values;
  }

  /** The whole square, column-major. */
  static double[] dense(SymmetricPattern pattern, double[] values) {
    int n = pattern.order();
    var dense = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int at = pattern.start(j); at < pattern.start(j + 1); at++) {
        dense[pattern.row(at) + j * n] = values[at];
        dense[j + pattern.row(at) * n] = values[at];
      }
    }
    return dense;
  }

  static double[] numbers(int count, long seed) {
    return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
  }
}
