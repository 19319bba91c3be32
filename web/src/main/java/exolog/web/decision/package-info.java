/**
 * The decision: the plan, nothing, and the other ways side by side, the paper of it to take home,
 * and what was decided. Never computes a figure: it lays out what the forecast and the evidence
 * say.
 */
@NullMarked
package exolog.web.decision;

import org.jspecify.annotations.NullMarked;
