package exolog.stats.mixed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fitted model; the numbers are lme4's {@code lmer()}. Everything is in the caller's units. */
public final class Fit implements Fitting {
  private final Model model;
  private final Summary summary;

  /**
   * @param criterion REML criterion or -2 log likelihood; null where it was only approximated
   * @param method REML or ML
   * @param computation how it was computed, in words
   * @param n rows used
   * @param groups levels seen in each group
   */
  record Summary(
      List<FixedEffect> fixed,
      List<RandomTerm> random,
      double residualVariance,
      @Nullable Double criterion,
      String method,
      String computation,
      boolean converged,
      int iterations,
      List<String> messages,
      long n,
      Map<String, Integer> groups) {}

  Fit(Model model, Summary summary) {
    this.model = model;
    this.summary = summary;
  }

  public List<FixedEffect> fixed() {
    return summary.fixed();
  }

  public List<RandomTerm> random() {
    return summary.random();
  }

  public double residualVariance() {
    return summary.residualVariance();
  }

  /** REML criterion or -2 log likelihood as lme4 prints it; null where only approximated. */
  public @Nullable Double criterion() {
    return summary.criterion();
  }

  public String method() {
    return summary.method();
  }

  /** How it was computed: exactly, or where a large registry was approximated. */
  public String computation() {
    return summary.computation();
  }

  public boolean converged() {
    return summary.converged();
  }

  public int iterations() {
    return summary.iterations();
  }

  /** What a reader must know before trusting the numbers; often empty. */
  public List<String> messages() {
    return summary.messages();
  }

  /** Rows used. */
  public long n() {
    return summary.n();
  }

  /** Levels seen in each group. */
  public Map<String, Integer> groups() {
    return summary.groups();
  }

  /**
   * Conditional modes of a group's levels, sorted by level; empty for a group not in the model, and
   * without the patients of closed statistics.
   */
  public List<LevelEffect> effects(String group) {
    var groups = model.point.kernel.layout().groups();
    for (int f = 0; f < groups.size(); f++) {
      if (groups.get(f).name().equals(group)) {
        return model.effects(f);
      }
    }
    return List.of();
  }

  /** Names of a group's levels, sorted; empty for a group not in the model. */
  public List<String> levels(String group) {
    return model.point.kernel.layout().groups().stream()
        .filter(each -> each.name().equals(group))
        .findFirst()
        .map(Layout.Group::levels)
        .orElse(List.of());
  }

  /** The joint distribution of the rows' true values, with the variances taken as known. */
  public Predictions predict(List<PredictionRow> rows) {
    return model.predict(rows);
  }

  /** The model at the fitted variances, and through it the kernel at any others. */
  Model model() {
    return model;
  }
}
