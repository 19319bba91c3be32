package exolog.core.forecast;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Random effects for one, two, three studies: y_i ~ N(mu, v_i + tau²), flat in mu, half-normal in
 * tau. With so few, a variance between studies estimated from them alone is mostly luck, and its
 * prediction interval, t(k-2), does not exist below three and is a Cauchy at three. Here tau is
 * integrated out instead (Friede, Röver, Wandel and Neuenschwander 2017, Res Synth Methods 8:79);
 * with many studies both agree. docs/statistics/forecast.md shows them side by side.
 */
final class FewStudies {
  private static final int NODES = 120;

  /** Finer towards large tau, where the tails of the forecast come from. */
  private static final double[] PIECES = {0.35, 0.65, 0.85, 0.95, 0.99, 1};

  /** An effect on the scale that is pooled, with its sampling variance. */
  record Study(double estimate, double variance) {}

  /** |Z| at the middles of equal chances: the half-normal's nodes, before its scale. */
  private static final double[] HALF_NORMAL = halfNormal();

  private FewStudies() {}

  /** What a further study, or clinic, of this kind would show: mu plus its own deviation. */
  static Mixture predicted(List<Study> studies, double tauScale) {
    return mixture(studies, tauScale, true);
  }

  /** The average of all such studies. */
  static Mixture average(List<Study> studies, double tauScale) {
    return mixture(studies, tauScale, false);
  }

  private static Mixture mixture(List<Study> studies, double tauScale, boolean deviates) {
    if (studies.isEmpty()) {
      throw new IllegalArgumentException("There is no study to pool.");
    }
    double[] logs = new double[NODES];
    double best = Double.NEGATIVE_INFINITY;
    var parts = new ArrayList<Part>();
    for (int i = 0; i < NODES; i++) {
      double tau = tauScale * HALF_NORMAL[i];
      var fit = Fit.of(studies, tau * tau);
      logs[i] = fit.logLikelihood();
      best = Math.max(best, logs[i]);
      parts.add(new Part(0, fit.mean(), fit.variance() + (deviates ? tau * tau : 0)));
    }
    for (int i = 0; i < NODES; i++) {
      Part part = parts.get(i);
      parts.set(i, new Part(Math.exp(logs[i] - best), part.mean(), part.variance()));
    }
    return new Mixture(parts).condensed(PIECES);
  }

  private static double[] halfNormal() {
    var normal = new NormalDistribution();
    double[] nodes = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      double chance = (i + 0.5) / NODES;
      nodes[i] = normal.inverseCumulativeProbability((1 + chance) / 2);
    }
    return nodes;
  }

  /** Given tau everything is normal; the likelihood has mu integrated out. */
  private record Fit(double mean, double variance, double logLikelihood) {
    static Fit of(List<Study> studies, double tau2) {
      double precision = 0;
      double weighted = 0;
      for (Study study : studies) {
        double w = 1 / (study.variance() + tau2);
        precision += w;
        weighted += w * study.estimate();
      }
      double mean = weighted / precision;
      double log = -0.5 * Math.log(precision);
      for (Study study : studies) {
        double total = study.variance() + tau2;
        double apart = study.estimate() - mean;
        log -= 0.5 * (Math.log(total) + apart * apart / total);
      }
      return new Fit(mean, 1 / precision, log);
    }
  }
}
