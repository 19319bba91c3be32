/** Where the day begins for who treats. */
@NullMarked
package exolog.web.today;

import org.jspecify.annotations.NullMarked;
