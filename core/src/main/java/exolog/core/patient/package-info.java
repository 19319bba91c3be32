/**
 * The people who are treated, and what they come for. Owns the person's versions (a correction
 * supersedes, nothing is overwritten), the clinic's patient number and the search. Never holds
 * donors: those are known by an opaque code in {@code product} only.
 */
@NullMarked
package exolog.core.patient;

import org.jspecify.annotations.NullMarked;
