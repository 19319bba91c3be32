/**
 * What a form was filled with and what was wrong with it. Owns reading of typed values (days,
 * numbers with point or comma, choices); what a value means is core's to judge.
 */
@NullMarked
package exolog.web.form;

import org.jspecify.annotations.NullMarked;
