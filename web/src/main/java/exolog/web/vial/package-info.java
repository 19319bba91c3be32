/**
 * Vials at the clinic: what a scan finds, the ledger, holds. Refusals are the record's sentences.
 */
@NullMarked
package exolog.web.vial;

import org.jspecify.annotations.NullMarked;
