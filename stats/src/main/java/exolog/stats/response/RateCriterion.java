package exolog.stats.response;

/**
 * How badly a model with these rates explains the data: minus twice its log-likelihood, maximised
 * over everything but the rates by plain (not restricted) maximum likelihood, since the rates
 * change the fixed effects' columns.
 */
@FunctionalInterface
public interface RateCriterion {
  /** Infinite where no model can be fitted. */
  double at(Kinetics rates);
}
