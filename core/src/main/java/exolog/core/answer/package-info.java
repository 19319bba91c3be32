/**
 * What a question gets: a value, a page of rows, or a refusal in plain words. Owns the form of a
 * "no" (field, value, sentence with remedy), the same for web, FHIR and command line. Never throws.
 */
@NullMarked
package exolog.core.answer;

import org.jspecify.annotations.NullMarked;
