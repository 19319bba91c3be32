package exolog.stats.mixed;

import org.jspecify.annotations.Nullable;

/**
 * How much the levels of a group differ in one coefficient.
 *
 * @param group for example "patient"; "lot+provider" where only their sum can be told
 * @param term "(Intercept)" or the name of the slope's column
 * @param variance outcome units squared (per unit of the column squared)
 * @param sd its root
 * @param corr with the group's first term; null for that term itself, and where a variance is zero
 */
public record RandomTerm(
    String group, String term, double variance, double sd, @Nullable Double corr) {}
