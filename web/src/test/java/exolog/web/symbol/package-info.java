/** What is drawn can be read again, also from a poor photo; a hostile picture gets a sentence. */
@NullMarked
package exolog.web.symbol;

import org.jspecify.annotations.NullMarked;
