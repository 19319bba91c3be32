package exolog.stats.mixed;

/**
 * What rows may show at one value of the variances.
 *
 * @param weight its share of the posterior; the shares sum to 1
 */
public record WeightedPredictions(double weight, Predictions predictions) {}
