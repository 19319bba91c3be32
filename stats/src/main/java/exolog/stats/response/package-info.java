/**
 * How a series of sessions turns into a course over weeks: the linearised indirect response. Owns
 * the unit curve of one session, the exposure of a plan and what data say of the two rates. Never
 * knows what a measure is or where the bounds of its rates come from; time is in weeks since the
 * first session, rates are per week.
 */
@NullMarked
package exolog.stats.response;

import org.jspecify.annotations.NullMarked;
