/**
 * Pooling published effects: random-effects meta-analysis, and the arithmetic that recovers a
 * standard deviation from what a paper printed instead. Owns both sets of formulas with their
 * sources. Never invents a spread and never reports a pooled number without its uncertainty.
 */
@NullMarked
package exolog.stats.meta;

import org.jspecify.annotations.NullMarked;
