package exolog.stats.meta;

/** A spread that was not printed but worked out: the value never travels without its formula. */
public record ConvertedSpread(double value, SpreadFormula formula) {
  public ConvertedSpread {
    if (!Double.isFinite(value) || value < 0) {
      throw new IllegalArgumentException(
          formula.formula() + " gave " + value + ", expected a finite spread of 0 or more");
    }
  }
}
