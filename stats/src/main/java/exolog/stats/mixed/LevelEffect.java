package exolog.stats.mixed;

/**
 * What the model says of one level: its conditional mode, drawn towards zero the less was seen.
 *
 * @param se root of the prediction error variance, which counts the doubt about the fixed effects
 *     (lme4's condVar does not); plug-in: it takes the variances as known
 */
public record LevelEffect(String group, String level, String term, double estimate, double se) {}
