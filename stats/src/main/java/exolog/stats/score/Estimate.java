package exolog.stats.score;

import org.jspecify.annotations.Nullable;

/**
 * A figure of the scorecard with its standard error.
 *
 * @param standardError null when one forecast alone cannot give it
 */
public record Estimate(double value, @Nullable Double standardError) {}
