package exolog.stats.score;

import java.util.List;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Beta;

/**
 * How many outcomes fell inside the forecasts' central interval.
 *
 * @param level of the interval, for example 0.8
 * @param lower95 exact limits of the true share, Clopper and Pearson 1934, Biometrika 26:404
 * @param p chance of a count at least as unlikely if the level were true (exact binomial test)
 */
public record Coverage(
    double level, int inside, int n, double share, double lower95, double upper95, double p) {
  /** Counts as likely as the one seen belong to the test; R's binom.test allows the same. */
  private static final double ROUNDING = 1 + 1e-7;

  private static final double TAIL = 0.025;

  /** Needs one score or more. */
  public static Coverage of(List<ForecastScore> scores, double level) {
    return of((int) scores.stream().filter(s -> s.isInside(level)).count(), scores.size(), level);
  }

  /** Of counts alone. */
  public static Coverage of(int inside, int n, double level) {
    if (n < 1 || inside < 0 || inside > n) {
      throw new IllegalArgumentException(inside + " of " + n + " outcomes cannot be inside.");
    }
    return new Coverage(
        level,
        inside,
        n,
        (double) inside / n,
        inside == 0 ? 0 : quantile(TAIL, inside, n - inside + 1.0),
        inside == n ? 1 : quantile(1 - TAIL, inside + 1.0, n - inside),
        twoSided(inside, n, level));
  }

  private static double quantile(double p, double a, double b) {
    return new BetaDistribution(a, b).inverseCumulativeProbability(p);
  }

  private static double twoSided(int inside, int n, double level) {
    double seen = mass(inside, n, level) * ROUNDING;
    double p = 0;
    for (int k = 0; k <= n; k++) {
      double mass = mass(k, n, level);
      p += mass <= seen ? mass : 0;
    }
    return Math.min(1, p);
  }

  private static double mass(int k, int n, double level) {
    double ways = -Math.log1p(n) - Beta.logBeta(k + 1.0, n - k + 1.0);
    return Math.exp(ways + k * Math.log(level) + (n - k) * Math.log1p(-level));
  }
}
