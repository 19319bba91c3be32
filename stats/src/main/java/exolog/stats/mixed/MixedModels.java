package exolog.stats.mixed;

/** The front door: fits crossed linear mixed models by restricted or plain maximum likelihood. */
public final class MixedModels {
  private MixedModels() {}

  /** Fits the rows, or a simpler model that they can carry, or says why there is none. */
  public static Fitting fit(Design design, Options options) {
    return fit(Statistics.of(design), options);
  }

  /** The same from sums, wherever they were gathered. */
  public static Fitting fit(Statistics statistics, Options options) {
    return new Fitter(statistics, options).fit();
  }
}
