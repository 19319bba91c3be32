/**
 * The calendar: a week at a time, a booking with its acts, and a practitioner's feed. Who holds a
 * time is core's to say.
 */
@NullMarked
package exolog.web.calendar;

import org.jspecify.annotations.NullMarked;
