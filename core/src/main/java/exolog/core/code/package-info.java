/**
 * The codes that stand on vials, boxes and donations: GS1 element strings and Digital Links, ISBT
 * 128 donation numbers, the Single European Code. Owns how they are read and written and how their
 * faults are told, with position and remedy. Pure: no clock, no database; never throws at a text.
 */
@NullMarked
package exolog.core.code;

import org.jspecify.annotations.NullMarked;
