package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Parametric bootstrap: outcomes drawn from the fitted model on the same rows, and the model fitted
 * to each (Efron and Tibshirani 1993, ch. 6.5). The spread of any number over the refits is its
 * sampling spread if the model is true.
 */
public final class Bootstrap {
  private final Design design;
  private final Fit fit;
  private final RandomGenerator random;

  private Bootstrap(Design design, Fit fit, RandomGenerator random) {
    this.design = design;
    this.fit = fit;
    this.random = random;
  }

  /**
   * Same seed, same answers.
   *
   * @param fit of this design
   */
  public static List<Fitting> refits(
      Design design, Fit fit, Options options, int replications, long seed) {
    var source = new SplittableRandom(seed);
    var refits = new ArrayList<Fitting>();
    for (int r = 0; r < replications; r++) {
      double[] outcome = new Bootstrap(design, fit, source.split()).outcome();
      refits.add(MixedModels.fit(design.withOutcome(outcome), options));
    }
    return refits;
  }

  /** One draw; a row without an outcome stays without. */
  private double[] outcome() {
    double[] y = new double[design.rows()];
    double sd = Math.sqrt(fit.residualVariance());
    for (int r = 0; r < y.length; r++) {
      y[r] = sd / Math.sqrt(design.weight(r)) * random.nextGaussian();
      y[r] = Double.isFinite(design.outcome(r)) ? y[r] : Double.NaN;
    }
    for (int j = 0; j < fit.fixed().size(); j++) {
      var estimate = fit.fixed().get(j).estimate();
      for (int r = 0; estimate != null && r < y.length; r++) {
        y[r] += estimate * design.fixed(j, r);
      }
    }
    for (int f = 0; f < design.groupings().size(); f++) {
      addGroup(f, design.groupings().get(f), y);
    }
    return y;
  }

  private void addGroup(int group, Grouping grouping, double[] y) {
    int k = grouping.width();
    double[] effects = new double[grouping.levelCount() * k];
    double[] root = fit.model().root(group);
    double[] z = new double[k];
    for (int l = 0; l < grouping.levelCount(); l++) {
      for (int t = 0; t < k; t++) {
        z[t] = random.nextGaussian();
        for (int u = 0; u <= t; u++) {
          effects[l * k + t] += root[t * k + u] * z[u];
        }
      }
    }
    for (int r = 0; r < y.length; r++) {
      for (int e = grouping.from(r); e < grouping.to(r); e++) {
        int level = grouping.levelOf(e);
        for (int t = 0; t < k && level >= 0; t++) {
          y[r] += grouping.value(e, t) * effects[level * k + t];
        }
      }
    }
  }
}
