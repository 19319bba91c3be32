/** The first page of an empty machine, reached by a one-time link: founds the clinic. */
@NullMarked
package exolog.web.setup;

import org.jspecify.annotations.NullMarked;
