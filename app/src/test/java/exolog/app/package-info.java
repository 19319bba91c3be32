/** The process from outside: started, asked, killed and started again. */
@NullMarked
package exolog.app;

import org.jspecify.annotations.NullMarked;
