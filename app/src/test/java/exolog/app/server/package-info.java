/** Settings from flags, environment and file. */
@NullMarked
package exolog.app.server;

import org.jspecify.annotations.NullMarked;
