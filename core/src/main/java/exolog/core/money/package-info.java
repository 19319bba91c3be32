/**
 * Amounts with their currency. Adds and multiplies within one currency only and never converts:
 * nobody here knows a rate.
 */
@NullMarked
package exolog.core.money;

import org.jspecify.annotations.NullMarked;
