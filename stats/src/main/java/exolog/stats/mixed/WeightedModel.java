package exolog.stats.mixed;

/**
 * One value of the variances.
 *
 * @param weight its share of the posterior, not normalised
 * @param scale by which every variance of the model is multiplied: the doubt about the residual
 */
record WeightedModel(double weight, double scale, Conditional model) {}
