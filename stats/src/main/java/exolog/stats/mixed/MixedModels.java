package exolog.stats.mixed;

/** The front door: fits crossed linear mixed models by restricted or plain maximum likelihood. */
public final class MixedModels {
  private MixedModels() {}

  /** Fits the rows, or a simpler model that they can carry, or says why there is none. */
  public static Fitting fit(Design design, Options options) {
    return new CannotFit(
        "%d rows of %s were given; this build has no %s yet."
            .formatted(design.rows(), design.outcomeName(), options.likelihood()));
  }
}
