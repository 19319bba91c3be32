package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The smallest change that people call important.
 *
 * @param change null when none is published for the measure in its own unit
 */
public record ImportantChange(@Nullable Double change, String basis, @Nullable String address) {}
