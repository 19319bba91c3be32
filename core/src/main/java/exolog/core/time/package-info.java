/**
 * Instants as the database keeps them: microseconds, UTC. Owns the conversion both ways. Never
 * reads the time itself: a clock comes in from outside.
 */
@NullMarked
package exolog.core.time;

import org.jspecify.annotations.NullMarked;
