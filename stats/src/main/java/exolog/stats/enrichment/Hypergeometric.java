package exolog.stats.enrichment;

/**
 * How many of a set one meets when drawing without putting back.
 *
 * @param universe of how many one draws
 * @param inSet how many of these belong to the set
 * @param drawn how many are drawn
 */
public record Hypergeometric(int universe, int inSet, int drawn) {
  public Hypergeometric {
    if (universe < 1 || inSet < 0 || inSet > universe || drawn < 0 || drawn > universe) {
      throw new IllegalArgumentException(
          drawn + " drawn, " + inSet + " in the set, of a universe of " + universe);
    }
  }

  /** How many of the set one meets on average. */
  public double expected() {
    return (double) drawn * inSet / universe;
  }

  /** The chance of meeting at least this many: R's phyper(met - 1, …, lower.tail = FALSE). */
  public double atLeast(int met) {
    if (met <= least()) {
      return 1;
    }
    if (met > most()) {
      return 0;
    }
    return met > expected() ? upwards(met) : 1 - downwards(met - 1);
  }

  private int least() {
    return Math.max(0, drawn + inSet - universe);
  }

  private int most() {
    return Math.min(drawn, inSet);
  }

  /** From above the mean each term is smaller than the one before: nothing cancels or overflows. */
  private double upwards(int from) {
    double term = 1;
    double sum = 1;
    for (int x = from; x < most() && term > 0; x++) {
      term *= step(x);
      sum += term;
    }
    return Math.exp(logAt(from) + Math.log(sum));
  }

  private double downwards(int from) {
    double term = 1;
    double sum = 1;
    for (int x = from; x > least() && term > 0; x--) {
      term /= step(x - 1);
      sum += term;
    }
    return Math.exp(logAt(from) + Math.log(sum));
  }

  /** P(x + 1) / P(x). */
  private double step(int x) {
    return (double) (inSet - x)
        / (x + 1)
        * ((double) (drawn - x) / ((double) universe - inSet - drawn + x + 1));
  }

  /**
   * log P(x) as a sum of logarithms of ratios near one. Logarithms of factorials would be of the
   * order of 1e5 here and cost five of a double's digits when they are subtracted.
   */
  private double logAt(int x) {
    double log = 0;
    for (int i = 0; i < x; i++) {
      log +=
          Math.log(
              (double) (drawn - i) / (i + 1) * ((double) (inSet - i) / ((double) universe - i)));
    }
    for (int i = 0; i < drawn - x; i++) {
      log += Math.log1p(-((double) inSet - x) / ((double) universe - x - i));
    }
    return log;
  }
}
