/**
 * What has been published: studies, results, control arms, measurement noise, turnover times and
 * safety, read once from strict files on the class path. Owns the closed keys (concern, product
 * source, route, comparator class) and every conversion from a reported figure to an effect with a
 * variance. Never invents a spread, never hides a row: what cannot be used is listed with its
 * reason. Knows no database and no Spring.
 */
@NullMarked
package exolog.core.evidence;

import org.jspecify.annotations.NullMarked;
