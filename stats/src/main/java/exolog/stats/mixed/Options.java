package exolog.stats.mixed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to fit.
 *
 * @param near a fit of the same groups from whose variances to search
 * @param hopelessAbove a search that cannot come below this criterion may stop where it is
 */
public record Options(
    Likelihood likelihood,
    Effort effort,
    List<Prior> priors,
    @Nullable Fit near,
    double hopelessAbove) {
  /** Which likelihood is maximised. */
  public enum Likelihood {
    /** Restricted: the variances are not flattered by having fitted the fixed effects. */
    REML,
    /** Plain: for comparing models that differ in fixed effects. */
    ML
  }

  /** How much arithmetic a large registry is worth; small ones are always fitted exactly. */
  public enum Effort {
    /** Exact where it is cheap, else approximate steps and one exact evaluation at the end. */
    AUTO,
    /** Every component to the last digit, whatever it costs. */
    EXACT,
    /** Conjugate gradients and random traces only; the criterion is then unknown. */
    APPROXIMATE
  }

  public Options {
    priors = List.copyOf(priors);
  }

  public static Options reml() {
    return new Options(Likelihood.REML, Effort.AUTO, List.of(), null, Double.POSITIVE_INFINITY);
  }

  public static Options ml() {
    return new Options(Likelihood.ML, Effort.AUTO, List.of(), null, Double.POSITIVE_INFINITY);
  }

  public Options with(Effort effort) {
    return new Options(likelihood, effort, priors, near, hopelessAbove);
  }

  /** Priors are integrated over with the fixed effects, so they ask for REML. */
  public Options with(List<Prior> priors) {
    return new Options(likelihood, effort, priors, near, hopelessAbove);
  }

  /**
   * For one of many fits that differ little, of which only the best matter: where to begin, and
   * from which criterion on nobody will ask for the end. A fit that was given up says that it has
   * not converged.
   */
  public Options near(Fit fit, double hopelessAbove) {
    return new Options(likelihood, effort, priors, fit, hopelessAbove);
  }
}
