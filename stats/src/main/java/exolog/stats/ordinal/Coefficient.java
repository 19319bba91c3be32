package exolog.stats.ordinal;

import org.jspecify.annotations.Nullable;

/**
 * A fitted number on the log-odds scale.
 *
 * @param standardError from the observed information; null where the likelihood is flat
 */
public record Coefficient(String name, double estimate, @Nullable Double standardError) {}
