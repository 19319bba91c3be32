/** Tests of what an analyst reads. */
@NullMarked
package exolog.web.analyst;

import org.jspecify.annotations.NullMarked;
