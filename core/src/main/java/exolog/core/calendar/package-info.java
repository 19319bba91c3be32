/**
 * Who is expected when, where and with whom. Owns bookings, that nothing and nobody is booked twice
 * at once, who arrived, and the feeds of a practitioner's calendar. Never says whether a treatment
 * may be given: the draw gate does.
 */
@NullMarked
package exolog.core.calendar;

import org.jspecify.annotations.NullMarked;
