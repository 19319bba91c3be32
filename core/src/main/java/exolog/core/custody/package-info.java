/**
 * Vials in a clinic's hands: their codes, the append-only ledger of what came in and went out, and
 * the clinic's own holds. Owns the rule that no more leaves a vial than it held, to the microlitre.
 * Never knows whom a vial was given to: that is {@code course}.
 */
@NullMarked
package exolog.core.custody;

import org.jspecify.annotations.NullMarked;
