package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From thresholds and coefficients to chances. */
final class Chances {
  private static final double NORMAL_95 = 1.959963984540054;

  /** The trapezium rule on a normal is exact to rounding with steps of a quarter out to 8. */
  private static final int STEPS = 32;

  private static final double STEP = 0.25;

  private final double[] estimates;
  private final @Nullable Square covariance;
  private final double sd;

  /**
   * Keeps the arrays.
   *
   * @param estimates thresholds, then coefficients
   * @param sd of all random intercepts together
   */
  Chances(double[] estimates, @Nullable Square covariance, double sd) {
    this.estimates = estimates;
    this.covariance = covariance;
    this.sd = sd;
  }

  List<Chance> of(List<String> categories, double[] values) {
    var chances = new ArrayList<Chance>();
    for (int k = 0; k < categories.size(); k++) {
      chances.add(of(categories.get(k), k, values));
    }
    return chances;
  }

  private Chance of(String category, int k, double[] values) {
    int thresholds = estimates.length - values.length;
    double eta = 0;
    for (int j = 0; j < values.length; j++) {
      eta += values[j] * estimates[thresholds + j];
    }
    double typical = chance(k, thresholds, eta);
    double average = 0;
    double weights = 0;
    for (int s = -STEPS; s <= STEPS; s++) {
      double z = s * STEP;
      double weight = Math.exp(-z * z / 2);
      average += weight * chance(k, thresholds, eta + sd * z);
      weights += weight;
    }
    double doubt = logitSd(k, thresholds, eta, values, typical);
    double logit = Logistic.logit(typical);
    return new Chance(
        category,
        typical,
        Logistic.cdf(logit - NORMAL_95 * doubt),
        Logistic.cdf(logit + NORMAL_95 * doubt),
        average / weights);
  }

  private double chance(int k, int thresholds, double eta) {
    double above = k == 0 ? 1 : Logistic.cdf(eta - estimates[k - 1]);
    double beyond = k == thresholds ? 0 : Logistic.cdf(eta - estimates[k]);
    return above - beyond;
  }

  /** Delta method on the logit of the chance; endless where there is no covariance. */
  private double logitSd(int k, int thresholds, double eta, double[] values, double typical) {
    if (covariance == null) {
      return Double.POSITIVE_INFINITY;
    }
    var slope = new double[estimates.length];
    for (int side = k - 1; side <= k; side++) {
      if (side >= 0 && side < thresholds) {
        double p = Logistic.cdf(eta - estimates[side]);
        double density = (side == k ? -1 : 1) * p * (1 - p) / (typical * (1 - typical));
        slope[side] -= density;
        for (int j = 0; j < values.length; j++) {
          slope[thresholds + j] += density * values[j];
        }
      }
    }
    return Math.sqrt(Math.max(0, covariance.quadratic(slope)));
  }
}
