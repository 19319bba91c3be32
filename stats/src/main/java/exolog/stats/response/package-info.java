/**
 * How a series of sessions turns into a course over weeks: the linearised indirect response. Owns
 * the unit curve of one session and the exposure of a plan. Never knows what a measure is or where
 * its rates come from; time is in weeks since the first session, rates are per week.
 */
@NullMarked
package exolog.stats.response;

import org.jspecify.annotations.NullMarked;
