/**
 * The public facts of one vial: what it is, what was tested and what was not, where it stands, and
 * what the law of a named country says. Owns the one function that may look across clinics for it.
 * Never shows a patient, a promise or a price, and never tells an unknown number from a revoked
 * one.
 */
@NullMarked
package exolog.core.passport;

import org.jspecify.annotations.NullMarked;
