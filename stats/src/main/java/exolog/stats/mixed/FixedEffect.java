package exolog.stats.mixed;

import org.jspecify.annotations.Nullable;

/**
 * One coefficient, in outcome units per unit of its column.
 *
 * @param estimate null when the column was left out because others determine it
 * @param se null with the estimate; never without
 */
public record FixedEffect(String name, @Nullable Double estimate, @Nullable Double se) {}
