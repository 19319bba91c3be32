/**
 * The process: the one entry point and its verbs. Owns how the parts are put together. Never holds
 * a rule of the record, and starts neither Spring nor the database for an analytic command.
 */
@NullMarked
package exolog.app;

import org.jspecify.annotations.NullMarked;
