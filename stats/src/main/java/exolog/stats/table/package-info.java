/**
 * Strict reading of comma-separated text (RFC 4180, UTF-8), shared by everything that reads a table
 * from a file. Owns the sentences a broken file gets: file, line, column, value, what was expected
 * and what to do. Never guesses a separator, an encoding or a number, and never skips a row.
 */
@NullMarked
package exolog.stats.table;

import org.jspecify.annotations.NullMarked;
