package exolog.stats.mixed;

/**
 * One value of the variance ratios.
 *
 * @param weight its share of the posterior, not normalised
 */
record WeightedModel(double weight, Conditional model) {}
