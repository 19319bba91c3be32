package exolog.stats.algebra;

import java.util.Arrays;

/**
 * C -= A B on dense blocks; C has its rows side by side. Owns the packing buffers, so one belongs
 * to one thread.
 */
final class Product {
  /** A strip of A (16 x 128 numbers on AVX-512, 16 KB) stays in the first cache. */
  private static final int DEPTH = 128;

  /** B packed (128 x 480 numbers, 480 KB) stays in the second. */
  private static final int COLUMNS = 480;

  /** Below this many multiplications packing costs more than it saves. */
  private static final int SMALL = 2048;

  private final Kernel kernel;
  private final int tileRows;
  private final int tileColumns;
  private final double[] packedA;
  private final double[] tile;
  private double[] packedB = new double[0];

  Product(Kernel kernel) {
    this.kernel = kernel;
    this.tileRows = kernel.tileRows();
    this.tileColumns = kernel.tileColumns();
    this.packedA = new double[tileRows * DEPTH];
    this.tile = new double[tileRows * tileColumns];
  }

  /** C (m x n) -= A (m x k) B (k x n). */
  void subtract(int m, int n, int k, Block a, Block b, Block c) {
    run(false, m, n, k, a, b, c);
  }

  /** As {@link #subtract}; what lies above C's diagonal may or may not be touched. */
  void subtractLower(int m, int n, int k, Block a, Block b, Block c) {
    run(true, m, n, k, a, b, c);
  }

  private void run(boolean lower, int m, int n, int k, Block a, Block b, Block c) {
    if (m == 0 || n == 0 || k == 0) {
      return;
    }
    if (n < 3 || (long) m * n * k < SMALL) {
      small(m, n, k, a, b, c);
      return;
    }
    for (int p = 0; p < k; p += DEPTH) {
      int depth = Math.min(DEPTH, k - p);
      for (int j = 0; j < n; j += COLUMNS) {
        int columns = Math.min(COLUMNS, n - j);
        packB(columns, depth, b.from(p, j));
        for (int i = lower ? j / tileRows * tileRows : 0; i < m; i += tileRows) {
          int rows = Math.min(tileRows, m - i);
          packA(rows, depth, a, a.index(i, p));
          strip(rows, columns, lower ? i + rows - j : columns, depth, c, c.index(i, j));
        }
      }
    }
  }

  /** One strip of A against the packed strips of B that begin before column {@code reach}. */
  private void strip(int rows, int columns, int reach, int depth, Block c, int cAt) {
    int stride = c.columnStep();
    for (int j = 0; j < Math.min(reach, columns); j += tileColumns) {
      int bAt = j * depth;
      int at = cAt + j * stride;
      if (rows == tileRows && columns - j >= tileColumns) {
        kernel.subtract(depth, packedA, 0, packedB, bAt, c.array(), at, stride);
      } else {
        edge(rows, Math.min(tileColumns, columns - j), depth, bAt, c, at);
      }
    }
  }

  private void edge(int rows, int columns, int depth, int bAt, Block c, int cAt) {
    Arrays.fill(tile, 0);
    kernel.subtract(depth, packedA, 0, packedB, bAt, tile, 0, tileRows);
    var into = c.array();
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        into[cAt + i + j * c.columnStep()] += tile[i + j * tileRows];
      }
    }
  }

  private void packA(int rows, int depth, Block a, int aAt) {
    var from = a.array();
    if (rows < tileRows) {
      Arrays.fill(packedA, 0, depth * tileRows, 0);
    }
    if (a.rowStep() == 1) {
      for (int p = 0; p < depth; p++) {
        System.arraycopy(from, aAt + p * a.columnStep(), packedA, p * tileRows, rows);
      }
      return;
    }
    for (int i = 0; i < rows; i++) {
      int row = aAt + i * a.rowStep();
      for (int p = 0; p < depth; p++) {
        packedA[i + p * tileRows] = from[row + p * a.columnStep()];
      }
    }
  }

  private void packB(int columns, int depth, Block b) {
    int padded = (columns + tileColumns - 1) / tileColumns * tileColumns;
    if (packedB.length < padded * depth) {
      packedB = new double[padded * depth];
    }
    var from = b.array();
    for (int j = 0; j < padded; j++) {
      int to = (j - j % tileColumns) * depth + j % tileColumns;
      int column = b.index(0, j);
      for (int p = 0; p < depth; p++) {
        packedB[to + p * tileColumns] = j < columns ? from[column + p * b.rowStep()] : 0;
      }
    }
  }

  private static void small(int m, int n, int k, Block a, Block b, Block c) {
    for (int j = 0; j < n; j++) {
      int column = c.index(0, j);
      if (a.rowStep() == 1) {
        for (int p = 0; p < k; p++) {
          axpy(m, b.array()[b.index(p, j)], a.array(), a.index(0, p), c.array(), column);
        }
      } else {
        for (int i = 0; i < m; i++) {
          c.array()[column + i] -= dot(k, a, a.index(i, 0), b, b.index(0, j));
        }
      }
    }
  }

  private static void axpy(int m, double times, double[] a, int aAt, double[] c, int cAt) {
    for (int i = 0; i < m; i++) {
      c[cAt + i] -= a[aAt + i] * times;
    }
  }

  private static double dot(int k, Block a, int aAt, Block b, int bAt) {
    var x = a.array();
    var y = b.array();
    double sum = 0;
    for (int p = 0; p < k; p++) {
      sum += x[aAt + p * a.columnStep()] * y[bAt + p * b.rowStep()];
    }
    return sum;
  }
}
