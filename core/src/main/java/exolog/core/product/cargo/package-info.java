/**
 * What a vesicle preparation carries: proteins by gene symbol, lipids by class, RNAs by miRBase
 * name. Owns reading of such lists and the small table of functions that members are known to be
 * involved in. Pure; says what is known of a name, never what a vial does.
 */
@NullMarked
package exolog.core.product.cargo;

import org.jspecify.annotations.NullMarked;
