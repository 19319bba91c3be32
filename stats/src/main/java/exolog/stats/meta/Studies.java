package exolog.stats.meta;

import java.util.Arrays;
import java.util.List;

/**
 * The effects as flat arrays, and the sums over them that every formula needs.
 *
 * <p>With weights w = 1/(v + tau²), W = Σw and the projection P = diag(w) - ww'/W (the intercept
 * swept out), the traces below are written as sums of products of non-negative terms, using Σ over
 * the <em>other</em> studies. The textbook form W - Σw²/W loses every digit when one study is far
 * more precise than the rest.
 *
 * <p>Everything here is in a unit of 2^exponent of the caller's, near the studies' own errors:
 * multiplying by a power of two changes no digit, and squares of very small or large numbers then
 * stay inside a double.
 */
final class Studies {
  private final double[] y;
  private final double[] v;

  private final int exponent;

  Studies(List<StudyEffect> effects) {
    double meanLog = effects.stream().mapToDouble(e -> Math.log(e.variance())).average().orElse(0);
    exponent = (int) Math.rint(meanLog / (2 * Math.log(2)));
    y = effects.stream().mapToDouble(e -> Math.scalb(e.estimate(), -exponent)).toArray();
    v = effects.stream().mapToDouble(e -> Math.scalb(e.variance(), -2 * exponent)).toArray();
  }

  double smallestVariance() {
    return Arrays.stream(v).min().orElseThrow();
  }

  /** The square of how far apart the effects lie. */
  double squaredRange() {
    double range = Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
    return range * range;
  }

  /** An effect or a standard error in the caller's unit. */
  double inUnit(double value) {
    return Math.scalb(value, exponent);
  }

  /** A variance in the caller's unit squared. */
  double inUnitSquared(double variance) {
    return Math.scalb(variance, 2 * exponent);
  }

  int k() {
    return y.length;
  }

  /** Everything known at one value of tau². */
  Sums at(double tau2) {
    int k = k();
    double[] w = new double[k];
    double sumW = 0;
    double sumWy = 0;
    double logV = 0;
    for (int i = 0; i < k; i++) {
      w[i] = 1 / (v[i] + tau2);
      sumW += w[i];
      sumWy += w[i] * (y[i] - y[0]); // about y[0], so that a large common offset costs no digits
      logV += Math.log(v[i] + tau2);
    }
    double mean = y[0] + sumWy / sumW;
    double rss = 0;
    double scorePart = 0;
    for (int i = 0; i < k; i++) {
      double residual = y[i] - mean;
      rss += w[i] * residual * residual;
      scorePart += w[i] * residual * w[i] * residual;
    }
    double[] traces = traces(w, sumW);
    double logLikelihood = -0.5 * (logV + Math.log(sumW) + rss);
    return new Sums(mean, sumW, rss, scorePart, traces[0], traces[1], logLikelihood);
  }

  /** tr P and tr PP. */
  private static double[] traces(double[] w, double sumW) {
    int k = w.length;
    double[] after = new double[k + 1];
    double[] afterSquared = new double[k + 1];
    for (int i = k - 1; i >= 0; i--) {
      after[i] = after[i + 1] + w[i];
      afterSquared[i] = afterSquared[i + 1] + w[i] * w[i];
    }
    double before = 0;
    double beforeSquared = 0;
    double trP = 0;
    double trPP = 0;
    for (int i = 0; i < k; i++) {
      double diagonal = w[i] * ((before + after[i + 1]) / sumW);
      double share = w[i] / sumW;
      trP += diagonal;
      trPP += diagonal * diagonal + share * share * (beforeSquared + afterSquared[i + 1]);
      before += w[i];
      beforeSquared += w[i] * w[i];
    }
    return new double[] {trP, trPP};
  }

  /**
   * @param mean weighted mean
   * @param sumW W; its inverse is the mean's variance
   * @param rss y'Py = Σw(y - mean)²; Cochran's Q at tau² = 0
   * @param yPPy Σw²(y - mean)²
   * @param logLikelihood restricted, up to a constant
   */
  record Sums(
      double mean,
      double sumW,
      double rss,
      double yPPy,
      double trP,
      double trPP,
      double logLikelihood) {
    /** Twice the slope of the restricted likelihood in tau². */
    double slope() {
      return yPPy - trP;
    }

    boolean isFinite() {
      // A sum is finite only if each part is.
      return Double.isFinite(mean + 1 / sumW + rss + yPPy + 1 / trP + 1 / trPP + logLikelihood);
    }
  }
}
