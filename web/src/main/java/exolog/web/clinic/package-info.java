/** What the administrator does: accounts and credentials. Sees no patient. */
@NullMarked
package exolog.web.clinic;

import org.jspecify.annotations.NullMarked;
