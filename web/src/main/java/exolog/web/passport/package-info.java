/** The public facts of one vial, for anyone who holds it: no sign-in, no cookie, no claim. */
@NullMarked
package exolog.web.passport;

import org.jspecify.annotations.NullMarked;
