/**
 * The public facts of one vial, for anyone who holds it. Owns the one page that opens without
 * signing in: no cookie, no session, no script, nothing from elsewhere. Never shows a patient, a
 * price or a promise, and answers every number it does not know in the same words.
 */
@NullMarked
package exolog.web.passport;

import org.jspecify.annotations.NullMarked;
