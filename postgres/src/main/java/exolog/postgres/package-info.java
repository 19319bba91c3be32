/**
 * Starts, finds again and stops a real PostgreSQL beside the process, with data that survive a
 * restart and {@code kill -9}. Owns the server's binaries, its data directory, its roles and their
 * passwords. Never knows a table of Exolog, never listens beyond this machine.
 */
@NullMarked
package exolog.postgres;

import org.jspecify.annotations.NullMarked;
