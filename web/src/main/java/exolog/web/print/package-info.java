/**
 * Pages that stand alone on paper or in a file: no server, no script, their style inside. Owns how
 * they are put together from the same fragments as the screens; never computes a figure.
 */
@NullMarked
package exolog.web.print;

import org.jspecify.annotations.NullMarked;
