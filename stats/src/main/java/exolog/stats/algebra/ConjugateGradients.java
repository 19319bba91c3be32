package exolog.stats.algebra;

/**
 * Solves A x = b for many right-hand sides by conjugate gradients with Jacobi's preconditioner
 * (Hestenes and Stiefel 1952; the residual is divided by A's diagonal). Eight right-hand sides
 * advance together, so that A is read once a step for all of them; blocks of eight are shared out
 * to two threads. Keeps its arrays from one solve to the next: one caller at a time.
 */
public final class ConjugateGradients {
  private final WholeMatrix matrix;
  private final ColumnBlock[] workspaces;

  public ConjugateGradients(SymmetricPattern pattern) {
    matrix = new WholeMatrix(pattern);
    workspaces = new ColumnBlock[] {new ColumnBlock(matrix), new ColumnBlock(matrix)};
  }

  /**
   * How a solve ended.
   *
   * @param iterations of the slowest right-hand side
   * @param converged whether every residual fell below the tolerance times its right-hand side; not
   *     so when the steps ran out or A proved not to be positive definite
   * @param worst the largest remaining |b - Ax| / |b|
   */
  public record Ended(int iterations, boolean converged, double worst) {}

  /**
   * Solves A x = b for every column of b.
   *
   * @param values of A's entries in the pattern's order
   * @param b right-hand sides, order x columns, column-major; left as they are
   * @param x in: where to start, zeros will do; out: the solutions
   * @param tolerance on |b - Ax| / |b|, for each right-hand side
   */
  public Ended solve(
      double[] values, double[] b, double[] x, int columns, double tolerance, int mostIterations) {
    if (!matrix.take(values)) {
      return new Ended(0, false, Double.POSITIVE_INFINITY);
    }
    int blocks = (columns + ColumnBlock.WIDTH - 1) / ColumnBlock.WIDTH;
    var slowest = new int[2];
    var worst = new double[2];
    Pair.run(
        blocks < 2 ? 0 : 20.0 * matrix.entries() * columns,
        half -> {
          for (int block = half; block < blocks; block += 2) {
            int first = block * ColumnBlock.WIDTH;
            int width = Math.min(ColumnBlock.WIDTH, columns - first);
            var workspace = workspaces[half];
            workspace.begin(b, x, first, width);
            slowest[half] = Math.max(slowest[half], workspace.run(tolerance, mostIterations));
            worst[half] = Math.max(worst[half], workspace.worst());
            workspace.end(x, first);
          }
        });
    double worse = Math.max(worst[0], worst[1]);
    return new Ended(Math.max(slowest[0], slowest[1]), worse <= tolerance, worse);
  }
}
