/**
 * From a table's columns to the design of a mixed model: interactions, treatment contrasts, nested
 * groups, slopes. Owns the names that R gives such columns and the sentences for columns that are
 * not there or not numbers. Never guesses what a column means beyond: all numbers, or words.
 */
@NullMarked
package exolog.stats.formula;

import org.jspecify.annotations.NullMarked;
