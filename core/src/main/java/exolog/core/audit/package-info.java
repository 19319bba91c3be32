/**
 * Who did what, when, to whom and why. Owns the append-only log and its hash chain, a rope of
 * chained strands a clinic, written in the transaction that did the thing. Never changes or removes
 * an entry. Beside it, the one way in which something is placed, lifted and never overwritten.
 */
@NullMarked
package exolog.core.audit;

import org.jspecify.annotations.NullMarked;
