/**
 * One class for each verb of the command line: reads the arguments, asks one front door, prints the
 * answer. JSON goes to standard output alone, every message to standard error. Never computes.
 */
@NullMarked
package exolog.app.command;

import org.jspecify.annotations.NullMarked;
