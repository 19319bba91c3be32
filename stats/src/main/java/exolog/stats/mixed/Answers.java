package exolog.stats.mixed;

import exolog.stats.score.GaussianMixture;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions every model on what is known: a robust prior on a fixed effect is a pseudo-measurement
 * of it, of which either the narrow or the wide error is true; with Gaussian errors that is exactly
 * Bayes' rule, and each branch's marginal likelihood comes with it. So a prior costs no refit.
 */
final class Answers {
  private final List<WeightedModel> models;
  private final List<ResidualScale> scales;
  private final List<RobustPrior> priors;
  private final List<PredictionRow> priorRows;

  Answers(
      List<WeightedModel> models,
      List<ResidualScale> scales,
      List<RobustPrior> priors,
      List<PredictionRow> priorRows) {
    this.models = models;
    this.scales = scales;
    this.priors = priors;
    this.priorRows = priorRows;
  }

  GaussianMixture mixture(PredictionRow wanted, List<Reading> seen, boolean measured) {
    var rows = new ArrayList<>(priorRows);
    seen.forEach(reading -> rows.add(reading.row()));
    rows.add(wanted);
    var components = new Components(models.size() * scales.size() * branches());
    for (var model : models) {
      var predictions = model.model().predict(rows);
      for (var scale : scales) {
        double residual = scale.factor() * predictions.residualVariance();
        for (int branch = 0; branch < branches(); branch++) {
          var joint = new JointGaussian(predictions, scale.factor());
          double logWeight = Math.log(model.weight() * scale.weight()) + seePriors(joint, branch);
          for (int i = 0; i < seen.size(); i++) {
            joint.see(priors.size() + i, seen.get(i).value(), residual);
          }
          int last = rows.size() - 1;
          double variance = joint.variance(last) + (measured ? residual : 0);
          components.add(logWeight + joint.logDensity(), joint.mean(last), Math.sqrt(variance));
        }
      }
    }
    return components.mixture();
  }

  /** Chance that the prior's narrow branch is the true one. */
  double trustAfter(int prior) {
    double[] logWeights = new double[models.size() * scales.size() * branches()];
    int at = 0;
    for (var model : models) {
      var predictions = model.model().predict(priorRows);
      for (var scale : scales) {
        for (int branch = 0; branch < branches(); branch++) {
          var joint = new JointGaussian(predictions, scale.factor());
          double logWeight = Math.log(model.weight() * scale.weight()) + seePriors(joint, branch);
          logWeights[at++] = logWeight + joint.logDensity();
        }
      }
    }
    double[] weights = Weights.normalised(logWeights);
    double trust = 0;
    for (int i = 0; i < weights.length; i++) {
      trust += isNarrow(i % branches(), prior) ? weights[i] : 0;
    }
    return trust;
  }

  private int branches() {
    return 1 << priors.size();
  }

  private static boolean isNarrow(int branch, int prior) {
    return (branch >> prior & 1) == 0;
  }

  /** Returns the log prior chance of the branch. */
  private double seePriors(JointGaussian joint, int branch) {
    double logChance = 0;
    for (int j = 0; j < priors.size(); j++) {
      var prior = priors.get(j);
      boolean narrow = isNarrow(branch, j);
      double sd = narrow ? prior.sd() : prior.sd() * prior.widening();
      logChance += Math.log(narrow ? prior.trust() : 1 - prior.trust());
      joint.see(j, prior.mean(), sd * sd);
    }
    return logChance;
  }

  /** Collects a mixture whose weights are logarithms until the last is known. */
  private static final class Components {
    private final double[] logWeights;
    private final double[] means;
    private final double[] sds;
    private int count;

    Components(int size) {
      logWeights = new double[size];
      means = new double[size];
      sds = new double[size];
    }

    void add(double logWeight, double mean, double sd) {
      logWeights[count] = logWeight;
      means[count] = mean;
      sds[count++] = sd;
    }

    GaussianMixture mixture() {
      return Weights.mixture(logWeights, means, sds);
    }
  }
}
