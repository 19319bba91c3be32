/**
 * What to expect of a plan, from published evidence: week by week, beside what happens anyway, with
 * the chance that it can be told from noise. Owns questions, answers, abstentions, the frozen
 * forecasts and their scores. Never decides treatment, never invents a spread, and never promises
 * more than the rows behind it carry.
 */
@NullMarked
package exolog.core.forecast;

import org.jspecify.annotations.NullMarked;
