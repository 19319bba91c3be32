package exolog.stats.mixed;

import exolog.stats.score.GaussianMixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a fit says once the doubt about its variances is counted: predictions and effects as
 * mixtures of normals, one component for each value that the variances may have. Immutable.
 */
public final class Posterior {
  private final Fit fit;
  private final List<Model> models;
  private final double[] weights;
  private final List<ResidualScale> scales;
  private final List<RobustPrior> priors;
  private final List<String> messages;

  Posterior(
      Fit fit,
      List<Model> models,
      double[] weights,
      List<ResidualScale> scales,
      List<RobustPrior> priors,
      List<String> messages) {
    this.fit = fit;
    this.models = List.copyOf(models);
    this.weights = weights;
    this.scales = List.copyOf(scales);
    this.priors = List.copyOf(priors);
    this.messages = List.copyOf(messages);
  }

  /** Integrates over the variances, or says in a message why they are taken as known. */
  public static Posterior of(Fit fit) {
    return VarianceDoubt.over(fit);
  }

  /**
   * Takes the fitted variances as known: for comparison, and too sure of itself with few levels.
   */
  public static Posterior atFittedVariances(Fit fit) {
    return VarianceDoubt.none(fit);
  }

  /** This posterior with what was known before the data; the same fit, nothing is refitted. */
  public Posterior given(List<RobustPrior> known) {
    var all = new ArrayList<>(priors);
    all.addAll(known);
    return new Posterior(fit, models, weights, scales, all, messages);
  }

  public Fit fit() {
    return fit;
  }

  /** What a reader must know before trusting the numbers. */
  public List<String> messages() {
    return messages;
  }

  /** Values of the variances over which is integrated. */
  public int points() {
    return models.size();
  }

  /**
   * The rows' joint distribution at each value of the variances, likeliest first, for those who
   * have a posterior of their own to make of it. Priors and the doubt about the residual variance
   * do not enter.
   */
  public List<WeightedPredictions> jointly(List<PredictionRow> rows) {
    return IntStream.range(0, weights.length)
        .parallel()
        .mapToObj(m -> new WeightedPredictions(weights[m], models.get(m).predict(rows)))
        .toList();
  }

  /**
   * The same with few values of the variances: every so-and-so-manieth share of the weight, each
   * counting the same, keeps their spread (systematic resampling, Kitagawa 1996, J Comput Graph
   * Stat 5:1). Priors stay.
   *
   * @param most values that are kept
   */
  public Posterior thinned(int most) {
    if (models.size() <= most) {
      return this;
    }
    var kept = new ArrayList<Model>();
    var counts = new ArrayList<Integer>();
    int taken = 0;
    double passed = 0;
    for (int m = 0; m < weights.length; m++) {
      passed += weights[m];
      int before = taken;
      while (taken < most && (taken + 0.5) / most < passed) {
        taken++;
      }
      if (taken > before) {
        kept.add(models.get(m));
        counts.add(taken - before);
      }
    }
    int all = taken;
    double[] shares = counts.stream().mapToDouble(count -> (double) count / all).toArray();
    return new Posterior(fit, kept, shares, scales, priors, messages);
  }

  /** How much each source contributes, the residual last; priors on effects do not enter. */
  public List<VarianceShare> shares() {
    return new VarianceSummary(models, weights, scales).shares();
  }

  /**
   * Chance that the first group's levels differ more in this coefficient than the second's.
   *
   * @param term {@link Design#INTERCEPT} or the name of a slope, which both have
   */
  public double chanceLarger(String term, String group, String other) {
    return new VarianceSummary(models, weights, scales).chanceLarger(term, group, other);
  }

  /** What will be read off, measurement error included, for a patient not seen before. */
  public GaussianMixture reading(PredictionRow row) {
    return reading(row, List.of());
  }

  /** The same, for a patient of whom there are readings; no refit. */
  public GaussianMixture reading(PredictionRow row, List<Reading> seen) {
    return answers().mixture(row, seen, true);
  }

  /** The true value, before measurement. */
  public GaussianMixture trueValue(PredictionRow row, List<Reading> seen) {
    return answers().mixture(row, seen, false);
  }

  /**
   * What one level adds for one unit of the term; a level that the model does not know brings its
   * group's whole variance.
   */
  public GaussianMixture effect(String group, String level, double... values) {
    var nothing = new HashMap<String, Double>();
    fit.fixed().forEach(effect -> nothing.put(effect.name(), 0.0));
    var row = new PredictionRow(nothing, List.of(Membership.of(group, level, values)));
    return trueValue(row, List.of());
  }

  /** One fixed effect. */
  public GaussianMixture fixedEffect(String name) {
    return trueValue(unit(name), List.of());
  }

  /** How each prior agrees with the data. */
  public List<PriorAgreement> agreements() {
    var alone = new Posterior(fit, models, weights, scales, List.of(), messages);
    return priors.stream()
        .map(prior -> {
          var without = alone.fixedEffect(prior.fixed());
          double z = (without.mean() - prior.mean()) / Math.hypot(without.sd(), prior.sd());
          return new PriorAgreement(
              prior,
              z,
              answers().trustAfter(priors.indexOf(prior)),
              without,
              fixedEffect(prior.fixed()));
        })
        .toList();
  }

  private Answers answers() {
    var rows = priors.stream().map(prior -> unit(prior.fixed())).toList();
    var weighted = new ArrayList<WeightedModel>();
    for (int m = 0; m < weights.length; m++) {
      weighted.add(new WeightedModel(weights[m], models.get(m)));
    }
    return new Answers(weighted, scales, priors, rows);
  }

  private PredictionRow unit(String name) {
    Map<String, Double> fixed = new HashMap<>();
    fit.fixed().forEach(effect -> fixed.put(effect.name(), 0.0));
    if (!fixed.containsKey(name)) {
      throw new IllegalArgumentException(
          "The model has no fixed effect %s, only %s.".formatted(name, fixed.keySet()));
    }
    fixed.put(name, 1.0);
    return new PredictionRow(fixed, List.of());
  }
}
