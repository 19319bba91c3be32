/**
 * Consent at the desk: the texts read, what was asked back, one signature for what was agreed to,
 * the copy to take home, and a withdrawal in one press. Owns no rule of consent; never ticks
 * anything beforehand.
 */
@NullMarked
package exolog.web.consent;

import org.jspecify.annotations.NullMarked;
