/**
 * What to expect: the forecast as a page in four forms of the same numbers, its freezing with the
 * decision, and its score. Never rounds in someone's favour.
 */
@NullMarked
package exolog.web.forecast;

import org.jspecify.annotations.NullMarked;
