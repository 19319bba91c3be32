/**
 * What was measured, and whether a change is more than noise. Owns the measurements (a correction
 * supersedes) and the sentence class of a change. Never shows a change without its measurement
 * error, and never fills a missing visit.
 */
@NullMarked
package exolog.core.outcome;

import org.jspecify.annotations.NullMarked;
