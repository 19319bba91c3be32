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
  private final List<RobustPrior> priors;
  private final List<PredictionRow> priorRows;

  Answers(List<WeightedModel> models, List<RobustPrior> priors, List<PredictionRow> priorRows) {
    this.models = models;
    this.priors = priors;
    this.priorRows = priorRows;
  }

  GaussianMixture mixture(PredictionRow wanted, List<Reading> seen, boolean measured) {
    var rows = new ArrayList<>(priorRows);
    seen.forEach(reading -> rows.add(reading.row()));
    rows.add(wanted);
    int branches = branches();
    int n = models.size() * branches;
    double[] logWeights = new double[n];
    double[] means = new double[n];
    double[] sds = new double[n];
    for (int m = 0; m < models.size(); m++) {
      var model = models.get(m);
      var predictions = model.model().predict(rows);
      double residual = model.scale() * predictions.residualVariance();
      for (int branch = 0; branch < branches; branch++) {
        var joint = joint(predictions, model.scale());
        double logWeight = Math.log(model.weight()) + seePriors(joint, branch);
        for (int i = 0; i < seen.size(); i++) {
          joint.see(priors.size() + i, seen.get(i).value(), residual);
        }
        int at = m * branches + branch;
        int last = rows.size() - 1;
        logWeights[at] = logWeight + joint.logDensity();
        means[at] = joint.mean(last);
        sds[at] = Math.sqrt(joint.variance(last) + (measured ? residual : 0));
      }
    }
    return Weights.mixture(logWeights, means, sds);
  }

  /** Chance that the prior's narrow branch is the true one. */
  double trustAfter(int prior) {
    int branches = branches();
    double[] logWeights = new double[models.size() * branches];
    for (int m = 0; m < models.size(); m++) {
      var model = models.get(m);
      var predictions = model.model().predict(priorRows);
      for (int branch = 0; branch < branches; branch++) {
        var joint = joint(predictions, model.scale());
        double logWeight = Math.log(model.weight()) + seePriors(joint, branch);
        logWeights[m * branches + branch] = logWeight + joint.logDensity();
      }
    }
    double[] weights = Weights.normalised(logWeights);
    double trust = 0;
    for (int at = 0; at < weights.length; at++) {
      trust += isNarrow(at % branches, prior) ? weights[at] : 0;
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

  private static JointGaussian joint(Predictions predictions, double scale) {
    int n = predictions.rows();
    double[] mean = new double[n];
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      mean[i] = predictions.mean(i);
      for (int j = 0; j < n; j++) {
        covariance[i][j] = scale * predictions.covariance(i, j);
      }
    }
    return new JointGaussian(mean, covariance);
  }
}
