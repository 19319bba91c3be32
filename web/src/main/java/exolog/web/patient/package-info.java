/**
 * The clinic's people: finding, registering, and the page of one patient with the timeline as its
 * spine. Reads the record through its front doors; decides nothing.
 */
@NullMarked
package exolog.web.patient;

import org.jspecify.annotations.NullMarked;
