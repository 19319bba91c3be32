/** The way in: the sign-in page, and the first page after it for each role. */
@NullMarked
package exolog.web.signin;

import org.jspecify.annotations.NullMarked;
