/**
 * Typed identifiers, so that a vial cannot be handed over where a lot was meant. Owns how a new one
 * is made (time-ordered, so that indexes stay compact). Never says what the thing is.
 */
@NullMarked
package exolog.core.id;

import org.jspecify.annotations.NullMarked;
