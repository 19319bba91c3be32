package exolog.core.forecast.registry;

import org.jspecify.annotations.Nullable;

/**
 * How much one source of variation matters, in the measure's unit at the shown week.
 *
 * @param sd null where the rows cannot tell it
 * @param lower95 of the SD; null while no interval is computed
 * @param share of the whole variance of one further person's reading, 0 to 1
 * @param levels people, lots or providers behind it; 0 for noise
 * @param words the finding in one sentence, also where it cannot be told and why
 */
public record Spread(
    @Nullable Double sd,
    @Nullable Double lower95,
    @Nullable Double upper95,
    @Nullable Double share,
    int levels,
    String words) {}
