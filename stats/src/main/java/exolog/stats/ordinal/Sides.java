package exolog.stats.ordinal;

/**
 * The likelihood of each answer and its slopes in the linear predictor. With logistic F and d the
 * gap between the thresholds on either side,
 *
 * <p>F(upper - eta) - F(lower - eta) = F(upper - eta) F(eta - lower) (1 - exp(-d)),
 *
 * <p>so an answer is two yes/no answers, "above lower" and "not above upper", and a term that knows
 * thresholds only. Nothing cancels, and the first and last category are simply one-sided.
 */
final class Sides {
  private final Observations data;
  private final double[] totals;

  /** 1 - chance of being above the lower threshold; 0 in the lowest category. */
  final double[] missLower;

  /** Chance of being above the upper threshold; 0 in the highest category. */
  final double[] passUpper;

  Sides(Observations data) {
    this.data = data;
    this.totals = data.totals();
    this.missLower = new double[data.size];
    this.passUpper = new double[data.size];
  }

  /**
   * Works out every side.
   *
   * @param eta linear predictor of each entry
   * @param thresholds rising
   * @return the log-likelihood
   */
  double logLikelihood(double[] eta, double[] thresholds) {
    double sum = 0;
    for (int i = 0; i < data.size; i++) {
      int answer = data.answer[i];
      double log = 0;
      if (answer > 0) {
        double above = eta[i] - thresholds[answer - 1];
        missLower[i] = Logistic.cdf(-above);
        log += Logistic.logCdf(above);
      }
      if (answer < thresholds.length) {
        double below = thresholds[answer] - eta[i];
        passUpper[i] = Logistic.cdf(-below);
        log += Logistic.logCdf(below);
      }
      sum += data.count[i] * log;
    }
    return sum + logGaps(thresholds);
  }

  private double logGaps(double[] thresholds) {
    double sum = 0;
    for (int k = 1; k < thresholds.length; k++) {
      sum += totals[k] * Math.log(-Math.expm1(thresholds[k - 1] - thresholds[k]));
    }
    return sum;
  }

  /** Adds the slopes of minus twice the gaps' term, which pushes neighbouring thresholds apart. */
  void addGapSlopes(double[] thresholds, double[] slope) {
    for (int k = 1; k < thresholds.length; k++) {
      double push = 2 * totals[k] / Math.expm1(thresholds[k] - thresholds[k - 1]);
      slope[k] -= push;
      slope[k - 1] += push;
    }
  }

  /** d log p / d eta. */
  double score(int i) {
    return data.count[i] * (missLower[i] - passUpper[i]);
  }

  /** -d² log p / d eta², never negative. */
  double weight(int i) {
    return data.count[i] * (lowerWeight(i) + upperWeight(i));
  }

  double lowerWeight(int i) {
    return missLower[i] * (1 - missLower[i]);
  }

  double upperWeight(int i) {
    return passUpper[i] * (1 - passUpper[i]);
  }

  /** d {@link #lowerWeight} / d eta. */
  double lowerTwist(int i) {
    return lowerWeight(i) * (2 * missLower[i] - 1);
  }

  /** d {@link #upperWeight} / d eta. */
  double upperTwist(int i) {
    return upperWeight(i) * (1 - 2 * passUpper[i]);
  }
}
