/**
 * What every page shares: the frame around it, the words, the files it loads and how templates are
 * drawn. Owns the message catalogue; knows no clinical concept.
 */
@NullMarked
package exolog.web.layout;

import org.jspecify.annotations.NullMarked;
