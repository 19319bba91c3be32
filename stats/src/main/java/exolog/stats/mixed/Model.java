package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model at one theta in the caller's units: effects of levels and predictions of rows, with the
 * variances taken as known.
 */
final class Model implements Conditional {
  final Point point;
  private final Layout layout;
  private final Statistics statistics;

  Model(Point point) {
    this.point = point;
    this.statistics = point.kernel.statistics;
    this.layout = statistics.layout;
  }

  double residualVariance() {
    return point.profile.s2;
  }

  double[] fixedEffects() {
    return point.kernel.units.effects(point.profile.beta);
  }

  /** p x p. */
  double[] fixedCovariance() {
    double[] covariance = point.kernel.units.covariance(point.profile.inverse);
    for (int e = 0; e < covariance.length; e++) {
      covariance[e] *= point.profile.s2;
    }
    return covariance;
  }

  /** Covariance of two terms of a group. */
  double covariance(int group, int term, int other) {
    double units =
        statistics.protocol.slopeScale(group, term) * statistics.protocol.slopeScale(group, other);
    return point.profile.s2 * point.theta.phi(group, term, other) / units;
  }

  /** A root of a group's covariance, lower triangle, k x k by rows: s L in the caller's units. */
  double[] root(int group) {
    int k = point.theta.widths()[group];
    double[] root = point.theta.factors()[group].clone();
    for (int t = 0; t < k; t++) {
      for (int u = 0; u < k; u++) {
        root[t * k + u] *= Math.sqrt(point.profile.s2) / statistics.protocol.slopeScale(group, t);
      }
    }
    return root;
  }

  /** One thread at a time: a factor's buffers are its own. */
  @Override
  public Predictions predict(List<PredictionRow> rows) {
    synchronized (point) {
      return new Predicting(point, rows).predictions();
    }
  }

  /**
   * Sorted by level; the eliminated group only as far as its patients are open. Empty where the
   * model is too large to be factored: an effect is not told without its error.
   */
  List<LevelEffect> effects(int group) {
    var effects = new ArrayList<LevelEffect>();
    var exact = exact();
    if (exact == null) {
      return effects;
    }
    var uncertainty = Uncertainty.withFixed(exact);
    if (group == layout.eliminated()) {
      addPatients(uncertainty.flat, effects);
      return effects;
    }
    var described = layout.groups().get(group);
    int column = layout.offsets()[group];
    for (var level : described.levels()) {
      for (int t = 0; t < described.width(); t++, column++) {
        double unit = statistics.protocol.slopeScale(group, t);
        double variance = point.profile.s2 * uncertainty.flat[statistics.pattern.start[column]];
        effects.add(
            new LevelEffect(
                described.name(),
                level,
                described.terms().get(t),
                -point.a[column] / unit,
                Math.sqrt(Math.max(0, variance)) / unit));
      }
    }
    return effects;
  }

  private @Nullable Point exact() {
    if (!Double.isNaN(point.criterion)) {
      return point;
    }
    boolean tooLarge = point.kernel.analysis().flops() > Course.MOST_FLOPS;
    return tooLarge ? null : point.kernel.at(point.theta);
  }

  private void addPatients(double[] c, List<LevelEffect> effects) {
    int group = layout.eliminated();
    var described = layout.groups().get(group);
    int k = described.width();
    var open = statistics.open;
    var block = new Block(k, point.theta.factors()[group]);
    var modes = new PatientModes(open, statistics.pattern, point.a, c);
    for (int i = 0; i < open.count(); i++) {
      modes.at(i, block);
      for (int t = 0; t < k; t++) {
        double unit = statistics.protocol.slopeScale(group, t);
        double variance = point.profile.s2 * modes.variance(t);
        effects.add(
            new LevelEffect(
                described.name(),
                described.levels().get(open.level()[i]),
                described.terms().get(t),
                modes.mode(t) / unit,
                Math.sqrt(Math.max(0, variance)) / unit));
      }
    }
  }
}
