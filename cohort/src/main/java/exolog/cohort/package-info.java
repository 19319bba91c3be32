/**
 * Writes a labelled synthetic clinic into the record, through the same front doors a clinic uses.
 * Owns invented people and their courses, each called "Demo patient". Never claims an effect: what
 * it draws comes from a seed, and every page that shows it says so.
 */
@NullMarked
package exolog.cohort;

import org.jspecify.annotations.NullMarked;
