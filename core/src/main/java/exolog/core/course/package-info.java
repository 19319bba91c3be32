/**
 * Courses of treatment: plan, sessions, and what was given from which vial where. Owns the draw
 * gate (everything that may forbid a draw, read in the transaction that makes it) and the trace
 * both ways between vials and patients. Never judges whether a treatment helps.
 */
@NullMarked
package exolog.core.course;

import org.jspecify.annotations.NullMarked;
