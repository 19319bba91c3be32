/**
 * From any identifier to every source and every patient, as a page and as files to take away. Owns
 * how a trace is drawn; never which rows belong to it.
 */
@NullMarked
package exolog.web.trace;

import org.jspecify.annotations.NullMarked;
