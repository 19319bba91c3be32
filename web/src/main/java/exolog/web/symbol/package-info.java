/**
 * Codes as pictures: draws QR and GS1 Data Matrix as vector shapes, and reads the code on an
 * uploaded photo of a label. Owns the limits that keep a hostile picture from filling the memory;
 * never keeps a photo.
 */
@NullMarked
package exolog.web.symbol;

import org.jspecify.annotations.NullMarked;
