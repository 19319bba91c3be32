/**
 * The rules of release, and what is known of a lot when they are asked. Owns the rules, the fields,
 * the units and the marker lists as data beside it. Pure: it reads no database and no clock. Never
 * counts NOT_TESTED as a pass, and never turns completeness into a grade.
 */
@NullMarked
package exolog.core.product.release;

import org.jspecify.annotations.NullMarked;
