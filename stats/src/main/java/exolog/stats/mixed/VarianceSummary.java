package exolog.stats.mixed;

import exolog.stats.score.GaussianMixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Marginals of the variances from weighted models. The points are smoothed just enough to join
 * them: a kernel of 1/√(points) of the spread widens an interval by less than one percent.
 */
final class VarianceSummary {
  private final List<Model> models;
  private final double[] weights;
  private final List<ResidualScale> scales;
  private final List<Source> sources;

  /**
   * One variance.
   *
   * @param group index, or -1 for the residual
   */
  private record Source(int group, int term, String groupName, String termName) {}

  VarianceSummary(List<Model> models, double[] weights, List<ResidualScale> scales) {
    this.models = models;
    this.weights = weights;
    this.scales = scales;
    sources = new ArrayList<>();
    var groups = layout().groups();
    for (int f = 0; f < groups.size(); f++) {
      for (int t = 0; t < groups.get(f).width(); t++) {
        if (variance(models.getFirst(), new Source(f, t, "", "")) > 0) {
          sources.add(new Source(f, t, groups.get(f).name(), groups.get(f).terms().get(t)));
        }
      }
    }
    sources.add(new Source(-1, 0, VarianceShare.RESIDUAL, Design.INTERCEPT));
  }

  List<VarianceShare> shares() {
    return sources.stream()
        .map(source ->
            new VarianceShare(source.groupName(), source.termName(), sd(source), share(source)))
        .toList();
  }

  /** Chance that the first group's levels differ more in this coefficient than the second's. */
  double chanceLarger(String term, String group, String other) {
    var first = source(term, group);
    var second = source(term, other);
    double chance = 0;
    for (int m = 0; m < weights.length; m++) {
      double apart = variance(models.get(m), first) - variance(models.get(m), second);
      chance += apart > 0 ? weights[m] : 0;
    }
    return chance;
  }

  private Source source(String term, String group) {
    return sources.stream()
        .filter(source -> source.termName().equals(term) && source.groupName().equals(group))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no variance of %s by %s in the model.".formatted(term, group)));
  }

  private Interval sd(Source source) {
    double[] logs = new double[models.size() * scales.size()];
    double[] both = new double[logs.length];
    int at = 0;
    for (int m = 0; m < weights.length; m++) {
      double variance = variance(models.get(m), source);
      for (var scale : scales) {
        logs[at] = Math.log(scale.factor() * variance) / 2;
        both[at++] = weights[m] * scale.weight();
      }
    }
    return interval(both, logs, residualDoubt(), Math::exp);
  }

  private @Nullable Interval share(Source source) {
    if (sources.stream()
        .noneMatch(s -> !s.equals(source) && s.termName().equals(source.termName()))) {
      return null;
    }
    double[] logits = new double[models.size()];
    for (int m = 0; m < logits.length; m++) {
      double own = variance(models.get(m), source);
      double others = 0;
      for (var each : sources) {
        boolean rival = !each.equals(source) && each.termName().equals(source.termName());
        others += rival ? variance(models.get(m), each) : 0;
      }
      logits[m] = Math.log(own / others);
    }
    return interval(weights, logits, 0, logit -> 1 / (1 + Math.exp(-logit)));
  }

  private static Interval interval(
      double[] weights, double[] values, double doubt, DoubleUnaryOperator back) {
    double[] points = new double[values.length];
    Arrays.fill(points, 1);
    double sd = new GaussianMixture(weights, values, points).sd();
    double spread = Math.sqrt(Math.max(0, sd * sd - 1));
    double kernel = spread / Math.sqrt(values.length);
    Arrays.fill(points, Math.max(1e-12, Math.hypot(kernel, doubt)));
    double[] limits =
        new GaussianMixture(weights, values, points).quantiles(0.5, 0.1, 0.9, 0.025, 0.975);
    return new Interval(
        back.applyAsDouble(limits[0]),
        back.applyAsDouble(limits[1]),
        back.applyAsDouble(limits[2]),
        back.applyAsDouble(limits[3]),
        back.applyAsDouble(limits[4]));
  }

  /** Of log s, where the scales do not carry it. */
  private double residualDoubt() {
    return scales.size() > 1 ? 0 : Math.sqrt(0.5 / models.getFirst().point.profile.freedom);
  }

  /** In the caller's units. */
  private static double variance(Model model, Source source) {
    return source.group() < 0
        ? model.residualVariance()
        : model.covariance(source.group(), source.term(), source.term());
  }

  private Layout layout() {
    return models.getFirst().point.kernel.layout();
  }
}
