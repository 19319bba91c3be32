/**
 * A synthetic registry whose truth is known: plain crossed rows for benchmarks, whole courses for
 * calibration. Owns the random draws, the way lots travel and the true effects; streams, so that
 * its memory grows with clinics and lots and never with rows. Never makes a row that is not
 * labelled synthetic, and never writes into a record.
 */
@NullMarked
package exolog.testkit.registry;

import org.jspecify.annotations.NullMarked;
