package exolog.stats.mixed;

import exolog.stats.algebra.Analysis;
import exolog.stats.algebra.SymmetricPattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a model that does not depend on the variance ratios, ready to be asked at many
 * of them. Owns the patients' elimination and the analysis of the pattern of what is left.
 */
final class Kernel {
  final Statistics statistics;
  final Elimination patients;
  final LevelBlocks blocks;
  final Analysis analysis;
  final Units units;
  final boolean restricted;
  final @Nullable ScaledPriors priors;

  Kernel(Statistics statistics, boolean restricted, @Nullable ScaledPriors priors) {
    this.statistics = statistics;
    this.restricted = restricted;
    this.priors = priors;
    this.patients = new Elimination(statistics);
    this.blocks = new LevelBlocks(statistics.layout, statistics.pattern);
    this.analysis =
        Analysis.of(SymmetricPattern.ofColumns(statistics.pattern.start, statistics.pattern.row));
    this.units = new Units(statistics.layout, statistics.protocol);
  }

  Layout layout() {
    return statistics.layout;
  }

  /** The model at these variance ratios; null where it is not defined there. */
  @Nullable Point at(Theta theta) {
    return Point.of(this, theta);
  }

  @Nullable Profile profile(double[] m) {
    int p = layout().p();
    return priors == null
        ? Profile.of(m, p, statistics.n(), restricted)
        : Profile.of(m, p, statistics.n(), priors);
  }
}
