/**
 * Readings: entering one, and showing the change beside its measurement error. A change without
 * that error is not drawn.
 */
@NullMarked
package exolog.web.outcome;

import org.jspecify.annotations.NullMarked;
