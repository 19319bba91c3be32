/**
 * Reads what particle trackers export: NanoSight summaries and ZetaView size distributions. Owns
 * the two opposite habits of dilution and the warnings that belong to a measurement. Pure: bytes
 * in, a measurement or a sentence out; never guesses a dilution and never throws at a file.
 */
@NullMarked
package exolog.core.product.nta;

import org.jspecify.annotations.NullMarked;
