/** A real server is started, killed and started again; nothing is imitated. */
@NullMarked
package exolog.postgres;

import org.jspecify.annotations.NullMarked;
