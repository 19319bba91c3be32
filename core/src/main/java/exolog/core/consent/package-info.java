/**
 * What a patient agreed to, scope by scope, to which text, and whether it still stands. Owns the
 * versioned texts and the append-only rows: a withdrawal is a new row. Never takes one scope for
 * another, and never takes an agreement to an older text for one to the current.
 */
@NullMarked
package exolog.core.consent;

import org.jspecify.annotations.NullMarked;
