/**
 * Who may open what. Owns sign-in, the table of addresses by role (what it does not name is
 * denied), the security headers and the rate limits; never decides a clinical question.
 */
@NullMarked
package exolog.web.security;

import org.jspecify.annotations.NullMarked;
