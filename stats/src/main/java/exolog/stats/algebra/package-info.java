/**
 * Numbers in arrays: dense and sparse Cholesky, triangular solves, selected inverse, conjugate
 * gradients. Owns the orderings, the two inner kernels (plain loops and the Vector API) and the
 * choice between them. Knows no statistics, keeps no state between calls, never answers NaN for a
 * matrix that is not positive definite.
 */
@NullMarked
package exolog.stats.algebra;

import org.jspecify.annotations.NullMarked;
