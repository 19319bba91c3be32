package exolog.stats.ordinal;

import exolog.stats.algebra.Factored;
import java.util.Arrays;

/**
 * Minus twice the log-likelihood by Laplace's approximation (Bates et al. 2015; Christensen 2019,
 * ordinal's clmm), up to a constant of the data:
 *
 * <p>D = -2 log p(y | v̂) + v̂'v̂ + log|H|, jointly in spreads, thresholds and coefficients.
 *
 * <p>Its slope is exact. With W' = dW/d eta, h the leverages and r = H⁻¹SZ'(W'h), a coefficient of
 * x has Σ x (-2 s + W'h - W z'r), since the modes move by -H⁻¹SZ'W x; a standard deviation has 2/sd
 * (q - tr H⁻¹ - v'v + r'v) over its own levels. docs/statistics/ordinal.md derives both.
 */
final class LaplaceSurface implements Surface {
  /** Nearer to 0 than this, a standard deviation's slope is 0 by symmetry and would be noise. */
  private static final double MIDDLE = 1e-7;

  /** In log odds; also keeps the exponential of a gap finite. */
  private static final double FARTHEST = 200;

  private final Observations data;
  private final Parameters parameters;
  private final Modes modes;
  private final double[] fixed;
  private final double[] leverage;
  private final double[] pull;
  private final double[] pulled;

  LaplaceSurface(Observations data) {
    this.data = data;
    this.parameters = new Parameters(data);
    this.modes = new Modes(data);
    this.fixed = new double[data.size];
    this.leverage = new double[data.size];
    this.pull = new double[data.levels];
    this.pulled = new double[data.size];
  }

  Modes modes() {
    return modes;
  }

  @Override
  public double at(double[] point, double[] slope) {
    var sds = parameters.sds(point);
    var thresholds = parameters.thresholds(point);
    if (!isUsable(point, thresholds)) {
      return Double.POSITIVE_INFINITY;
    }
    predict(point);
    var rest = modes.settle(fixed, thresholds, sds);
    Arrays.fill(slope, 0);
    var factored = rest.factored();
    if (factored != null) {
      followLevels(factored, sds, slope);
    }
    followFixed(point, thresholds, slope);
    double value = -2 * rest.logLikelihood() + rest.logDeterminant();
    for (double v : modes.v) {
      value += v * v;
    }
    return value;
  }

  private boolean isUsable(double[] point, double[] thresholds) {
    boolean usable = true;
    for (double p : point) {
      usable &= Math.abs(p) < FARTHEST;
    }
    for (int k = 1; k < thresholds.length; k++) {
      usable &= thresholds[k] > thresholds[k - 1];
    }
    return usable;
  }

  private void predict(double[] point) {
    int at = 0;
    for (int i = 0; i < data.size; i++) {
      double sum = 0;
      for (int j = 0; j < data.columns; j++) {
        sum += data.x[at++] * parameters.coefficient(point, j);
      }
      fixed[i] = sum;
    }
  }

  /** Leverages, the pull r of the modes on the determinant, and the slopes of the spreads. */
  private void followLevels(Factored factored, double[] sds, double[] slope) {
    var sides = modes.sides;
    modes.leverages(factored, sds, leverage);
    Arrays.fill(pull, 0);
    modes.spread(
        sds, i -> data.count[i] * (sides.lowerTwist(i) + sides.upperTwist(i)) * leverage[i], pull);
    factored.solve(pull, 1);
    for (int l = 0; l < data.levels; l++) {
      int group = data.groupOf[l];
      if (Math.abs(sds[group]) > MIDDLE) {
        double v = modes.v[l];
        slope[group] += 2 * (1 - modes.inverseOf(l) - v * v + pull[l] * v) / sds[group];
      }
    }
    int at = 0;
    for (int i = 0; i < data.size; i++) {
      double sum = 0;
      for (int f = 0; f < data.groups; f++) {
        int l = data.level[at++];
        sum += sds[f] * pull[l];
      }
      pulled[i] = sum;
    }
  }

  private void followFixed(double[] point, double[] thresholds, double[] slope) {
    var sides = modes.sides;
    var ofThreshold = new double[thresholds.length];
    for (int i = 0; i < data.size; i++) {
      double lower =
          -2 * sides.missLower[i]
              + sides.lowerTwist(i) * leverage[i]
              - sides.lowerWeight(i) * pulled[i];
      double upper =
          2 * sides.passUpper[i]
              + sides.upperTwist(i) * leverage[i]
              - sides.upperWeight(i) * pulled[i];
      int answer = data.answer[i];
      if (answer > 0) {
        ofThreshold[answer - 1] -= data.count[i] * lower;
      }
      if (answer < thresholds.length) {
        ofThreshold[answer] -= data.count[i] * upper;
      }
      for (int j = 0; j < data.columns; j++) {
        slope[parameters.placeOfColumn(j)] +=
            data.count[i] * data.x[i * data.columns + j] * (lower + upper);
      }
    }
    modes.sides.addGapSlopes(thresholds, ofThreshold);
    for (int k = 0; k < thresholds.length; k++) {
      for (int j = 0; j <= k; j++) {
        slope[parameters.placeOfThreshold(j)] +=
            ofThreshold[k] * parameters.slopeOfThreshold(point, k, j);
      }
    }
  }
}
