/**
 * What the clinic's own courses say: training rows of people whose registry consent stands, models
 * fitted from them, kept as versions and marked stale when a consent ends or a reading is
 * corrected. Owns those rows and models. Never speaks to a patient: the forecast above joins it
 * with the evidence.
 */
@NullMarked
package exolog.core.forecast.registry;

import org.jspecify.annotations.NullMarked;
