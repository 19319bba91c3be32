/**
 * Crossed linear mixed models: how much of an outcome is the patient, the lot, the provider. A
 * caller fills a {@code Design} with columns and groupings, {@code MixedModels.fit} answers with a
 * {@code Fit} (effects, variances, predictions) or a sentence. Owns the mergeable sufficient
 * statistics, the profiled criterion and its derivatives. Never reads a file, never returns a
 * silent NaN, never reports a variance that the data cannot tell apart.
 */
@NullMarked
package exolog.stats.mixed;

import org.jspecify.annotations.NullMarked;
