/**
 * Legal status by country and date. Owns dated rows with their source; nothing legal is a constant
 * in code. Never gives legal advice, and never guesses a country: the caller names it.
 */
@NullMarked
package exolog.core.jurisdiction;

import org.jspecify.annotations.NullMarked;
