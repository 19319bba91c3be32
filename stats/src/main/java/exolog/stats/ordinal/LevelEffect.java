package exolog.stats.ordinal;

/**
 * Where one patient, lot or provider stands, in log odds.
 *
 * @param mode most likely place given the rows
 * @param sd of the place around the mode, taking the fixed effects and spreads as known
 */
public record LevelEffect(String level, double mode, double sd) {}
