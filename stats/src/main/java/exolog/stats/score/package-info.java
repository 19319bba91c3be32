/**
 * How good a forecast was once the measurement arrived: the continuous ranked probability score,
 * coverage, calibration and skill, and the normal mixture that forecasts are made of. Every score
 * comes with its standard error and says when it is an approximation. Never fits or adjusts one.
 */
@NullMarked
package exolog.stats.score;

import org.jspecify.annotations.NullMarked;
