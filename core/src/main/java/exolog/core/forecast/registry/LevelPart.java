package exolog.core.forecast.registry;

/**
 * What a fit says of one lot or one provider, jointly with the comparator change c and the effect
 * theta: the effect's deviation per unit of exposure.
 *
 * @param withComparator covariance with c
 * @param withEffect covariance with theta
 */
public record LevelPart(double mean, double variance, double withComparator, double withEffect) {}
