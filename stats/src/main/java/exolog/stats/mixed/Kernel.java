package exolog.stats.mixed;

import exolog.stats.algebra.Analysis;
import exolog.stats.algebra.ConjugateGradients;
import exolog.stats.algebra.Factored;
import exolog.stats.algebra.NotPositiveDefinite;
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
  private final SymmetricPattern pairs;
  private @Nullable Analysis analysis;
  private @Nullable Iterations iterations;
  final Units units;
  final boolean restricted;
  final @Nullable ScaledPriors priors;

  Kernel(Statistics statistics, boolean restricted, @Nullable ScaledPriors priors) {
    this.statistics = statistics;
    this.restricted = restricted;
    this.priors = priors;
    this.patients = new Elimination(statistics);
    this.blocks = new LevelBlocks(statistics.layout, statistics.pattern);
    this.pairs = SymmetricPattern.ofColumns(statistics.pattern.start, statistics.pattern.row);
    this.units = new Units(statistics.layout, statistics.protocol);
  }

  Layout layout() {
    return statistics.layout;
  }

  /** What factoring costs; made when first asked for. */
  synchronized Analysis analysis() {
    if (analysis == null) {
      analysis = Analysis.of(pairs);
    }
    return analysis;
  }

  Iterations iterations() {
    if (iterations == null) {
      iterations = new Iterations(statistics.pattern, new ConjugateGradients(pairs));
    }
    return iterations;
  }

  /** The model at these variance ratios; null where it is not defined there. */
  @Nullable Point at(Theta theta) {
    return Point.of(this, theta, this::factored);
  }

  /** The same by conjugate gradients: no criterion, and traces from random signs. */
  @Nullable Point roughly(Theta theta) {
    return Point.of(this, theta, iterations()::at);
  }

  private @Nullable Inner factored(double[] values) {
    return switch (analysis().factor(values)) {
      case NotPositiveDefinite _ -> null;
      case Factored factored -> new ExactInner(factored);
    };
  }

  @Nullable Profile profile(double[] m) {
    int p = layout().p();
    return priors == null
        ? Profile.of(m, p, statistics.n(), restricted)
        : Profile.of(m, p, statistics.n(), priors);
  }
}
