/**
 * Whether a list holds more of a named set than chance would put there: the hypergeometric upper
 * tail and the Benjamini-Hochberg adjustment. Knows counts only, never what the members mean.
 */
@NullMarked
package exolog.stats.enrichment;

import org.jspecify.annotations.NullMarked;
