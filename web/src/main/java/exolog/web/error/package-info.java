/**
 * What people see when something cannot be done: not found, not allowed, gone wrong. Owns the error
 * pages; never shows a stack trace.
 */
@NullMarked
package exolog.web.error;

import org.jspecify.annotations.NullMarked;
