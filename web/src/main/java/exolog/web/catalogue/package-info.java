/**
 * The catalogue: products, donors, banks, preparations and lots, entered and read. Shows where a
 * lot comes from and what became of a product; shows of a donor the code alone.
 */
@NullMarked
package exolog.web.catalogue;

import org.jspecify.annotations.NullMarked;
