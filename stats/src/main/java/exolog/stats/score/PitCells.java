package exolog.stats.score;

/**
 * A partition of a forecast's chances whose cells a calibrated forecast fills with known
 * frequencies.
 */
final class PitCells {
  /** Tenths, for forecasts whose chances are known everywhere. */
  static final PitCells TENTHS = new PitCells(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);

  /** Between the median and the 50, 80 and 95 % limits: all that a forecast of limits knows. */
  static final PitCells BETWEEN_LIMITS =
      new PitCells(0, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 1);

  private static final double ROUNDING = 1e-12;

  private final double[] edges;

  private PitCells(double... edges) {
    this.edges = edges;
  }

  int count() {
    return edges.length - 1;
  }

  /** The frequency that a calibrated forecast gives the cell. */
  double share(int cell) {
    return edges[cell + 1] - edges[cell];
  }

  double from(int cell) {
    return edges[cell];
  }

  double to(int cell) {
    return edges[cell + 1];
  }

  /** A value on an edge belongs to the cell nearer to the middle, as limits are inside. */
  int of(double pit) {
    int cell = 0;
    while (cell < count() - 1 && isPast(pit, edges[cell + 1])) {
      cell++;
    }
    return cell;
  }

  private static boolean isPast(double pit, double edge) {
    return edge <= 0.5 ? pit >= edge - ROUNDING : pit > edge + ROUNDING;
  }
}
