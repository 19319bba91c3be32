/**
 * Words that promise: a list by language, and where a text has one of them. Owns what no text about
 * a product may say, wherever it is shown; never judges whether a promise would come true.
 */
@NullMarked
package exolog.core.product.claims;

import org.jspecify.annotations.NullMarked;
