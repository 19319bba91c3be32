package exolog.stats.ordinal;

import exolog.stats.algebra.Factored;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The scaled random intercepts v (u = sd v, v ~ N(0, I)) that are most likely at given fixed
 * effects and spreads: penalised iteratively reweighted least squares (Bates 2015, as lme4's), with
 * Newton's weights, which for the logit are the expected ones when an answer has one side.
 */
final class Modes {
  private static final int MOST_STEPS = 200;

  /** Newton is quadratic: a step this small in deviance leaves about its square behind. */
  private static final double CLOSE = 1e-9;

  private final Observations data;
  private final Curvature curvature;
  final Sides sides;
  final double[] v;
  private final double[] before;
  private final double[] eta;
  private final double[] step;

  Modes(Observations data) {
    this.data = data;
    this.curvature = new Curvature(data);
    this.sides = new Sides(data);
    this.v = new double[data.levels];
    this.before = new double[data.levels];
    this.eta = new double[data.size];
    this.step = new double[data.levels];
  }

  /**
   * The likelihood where v came to rest, and H's factor there.
   *
   * @param factored null without groupings, when H has no rows
   */
  record AtRest(double logLikelihood, @Nullable Factored factored) {
    double logDeterminant() {
      return factored == null ? 0 : factored.logDeterminant();
    }
  }

  /**
   * Moves v to its mode from where it is.
   *
   * @param fixed linear predictor without random intercepts, one an entry
   * @throws IllegalStateException when Newton does not settle, which a concave likelihood forbids
   */
  AtRest settle(double[] fixed, double[] thresholds, double[] sds) {
    if (data.levels == 0) {
      return new AtRest(logLikelihood(fixed, thresholds, sds), null);
    }
    double best = Double.POSITIVE_INFINITY;
    double decrement = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_STEPS; round++) {
      double logLikelihood = logLikelihood(fixed, thresholds, sds);
      double now = -2 * logLikelihood + dot(v, v);
      if (!(now <= best + 1e-10 * (1 + Math.abs(best)))) {
        halfWayBack();
        continue;
      }
      best = now;
      var factored = curvature.factor(sides, sds);
      if (decrement < CLOSE) {
        return new AtRest(logLikelihood, factored);
      }
      slope(sds, step);
      System.arraycopy(v, 0, before, 0, v.length);
      double[] slope = step.clone();
      factored.solve(step, 1);
      decrement = dot(slope, step);
      for (int l = 0; l < v.length; l++) {
        v[l] += step[l];
      }
    }
    throw new IllegalStateException("The modes did not settle: a decrement of " + decrement);
  }

  private double logLikelihood(double[] fixed, double[] thresholds, double[] sds) {
    int at = 0;
    for (int i = 0; i < data.size; i++) {
      double sum = fixed[i];
      for (int f = 0; f < data.groups; f++) {
        sum += sds[f] * v[data.level[at++]];
      }
      eta[i] = sum;
    }
    return sides.logLikelihood(eta, thresholds);
  }

  private void slope(double[] sds, double[] into) {
    for (int l = 0; l < v.length; l++) {
      into[l] = -v[l];
    }
    spread(sds, sides::score, into);
  }

  /** Adds S Z' of a figure of each entry. */
  void spread(double[] sds, IntToDoubleFunction of, double[] into) {
    int at = 0;
    for (int i = 0; i < data.size; i++) {
      double value = of.applyAsDouble(i);
      for (int f = 0; f < data.groups; f++) {
        into[data.level[at++]] += sds[f] * value;
      }
    }
  }

  /** z' H⁻¹ z of each entry, z its scaled levels. */
  void leverages(Factored factored, double[] sds, double[] into) {
    curvature.leverages(factored, sds, into);
  }

  double inverseOf(int level) {
    return curvature.inverseOf(level);
  }

  private void halfWayBack() {
    for (int l = 0; l < v.length; l++) {
      v[l] = (v[l] + before[l]) / 2;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
