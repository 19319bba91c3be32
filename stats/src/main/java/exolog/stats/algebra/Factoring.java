package exolog.stats.algebra;

/** What came of factoring: A = LL', or where A stopped being positive definite. */
public sealed interface Factoring permits Factored, NotPositiveDefinite {

  /** For matrices that are positive definite by construction, where the other answer is our bug. */
  default Factored orThrow() {
    return switch (this) {
      case Factored factored -> factored;
      case NotPositiveDefinite(int column, double pivot) ->
          throw new IllegalStateException("Pivot " + pivot + " in column " + column + ".");
    };
  }
}
