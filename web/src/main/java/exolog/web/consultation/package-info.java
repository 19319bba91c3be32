/**
 * The consultation, step by step: baseline, screening, plan, what to expect, consent, decision.
 * Owns the order of the page; what may be decided is the record's rule.
 */
@NullMarked
package exolog.web.consultation;

import org.jspecify.annotations.NullMarked;
