package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A figure nobody has published for our purpose and that a conversion or rule needs all the same.
 *
 * @param measure null when it holds for every measure without a row of its own
 */
public record Assumption(
    String key,
    @Nullable Measure measure,
    double value,
    double low,
    double high,
    String unit,
    String basis,
    @Nullable String address) {}
