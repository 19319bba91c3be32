/**
 * Answers in ordered categories and yes/no answers with random intercepts: cumulative-logit and
 * logistic mixed models by the Laplace approximation. Owns the fit, its sentences and the chances
 * it gives. Never fits without saying what it left out, and never a measure on a continuous scale.
 */
@NullMarked
package exolog.stats.ordinal;

import org.jspecify.annotations.NullMarked;
