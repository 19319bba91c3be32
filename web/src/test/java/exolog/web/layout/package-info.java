/** The words and the frame, checked. */
@NullMarked
package exolog.web.layout;

import org.jspecify.annotations.NullMarked;
