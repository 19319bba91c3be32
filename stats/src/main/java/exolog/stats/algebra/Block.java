package exolog.stats.algebra;

/**
 * A dense block inside a larger array: number (i, j) is at {@code at + i * rowStep + j *
 * columnStep}. How many rows and columns of it are meant, the caller says.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Block(double[] array, int at, int rowStep, int columnStep) {

  /** Columns one after another, {@code stride} apart. */
  static Block columns(double[] array, int at, int stride) {
    return new Block(array, at, 1, stride);
  }

  /** The same numbers, rows and columns exchanged. */
  Block transposed() {
    return new Block(array, at, columnStep, rowStep);
  }

  /** What begins at this row and column. */
  Block from(int row, int column) {
    return new Block(array, index(row, column), rowStep, columnStep);
  }

  int index(int row, int column) {
    return at + row * rowStep + column * columnStep;
  }
}
