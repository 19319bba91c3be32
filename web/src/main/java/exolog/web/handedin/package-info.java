/**
 * What is handed in about a lot: files of particle trackers and lists of its cargo. Shows what was
 * read and what it leaves open; never turns a cargo into a promise.
 */
@NullMarked
package exolog.web.handedin;

import org.jspecify.annotations.NullMarked;
