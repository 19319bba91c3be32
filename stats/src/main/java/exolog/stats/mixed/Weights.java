package exolog.stats.mixed;

import exolog.stats.score.GaussianMixture;
import java.util.Arrays;

/** Weights that are kept as logarithms until they are compared. */
final class Weights {
  /** Components that together carry less than this are left out of a mixture. */
  private static final double NEGLIGIBLE = 1e-6;

  private Weights() {}

  static double[] normalised(double[] logWeights) {
    double most = Arrays.stream(logWeights).max().orElseThrow();
    double[] weights = new double[logWeights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(logWeights[i] - most);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** As many equally weighted points would say as much: 1 / Σ w² (Kish 1965). */
  static double effectiveSize(double[] normalised) {
    return 1 / Arrays.stream(normalised).map(w -> w * w).sum();
  }

  static GaussianMixture mixture(double[] logWeights, double[] means, double[] sds) {
    double[] weights = normalised(logWeights);
    double cut = NEGLIGIBLE / weights.length;
    int kept = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= cut) {
        weights[kept] = weights[i];
        means[kept] = means[i];
        sds[kept++] = Math.max(sds[i], Double.MIN_NORMAL);
      }
    }
    return new GaussianMixture(
        Arrays.copyOf(weights, kept), Arrays.copyOf(means, kept), Arrays.copyOf(sds, kept));
  }
}
