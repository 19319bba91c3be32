/** The demonstration in a real database. */
@NullMarked
package exolog.cohort;

import org.jspecify.annotations.NullMarked;
