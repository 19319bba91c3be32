/** What a list of vials must say before anyone reaches for one. */
@NullMarked
package exolog.web.vial;

import org.jspecify.annotations.NullMarked;
