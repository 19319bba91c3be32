/** What the tests of the record share. */
@NullMarked
package exolog.core;

import org.jspecify.annotations.NullMarked;
