package exolog.stats.ordinal;

/**
 * The chance of one category.
 *
 * @param typical where every random intercept is 0
 * @param lower95 of {@code typical}, from the doubt in the fixed effects alone
 * @param upper95 of {@code typical}
 * @param average over patients, lots and providers as far apart as fitted
 */
public record Chance(
    String category, double typical, double lower95, double upper95, double average) {}
