package exolog.stats.algebra;

/**
 * The matrix has a direction in which it does not curve upward.
 *
 * @param column of the matrix as given, where elimination met it first
 * @param pivot what was left of its diagonal: 0 or less, or not a number when a value was none
 */
public record NotPositiveDefinite(int column, double pivot) implements Factoring {}
