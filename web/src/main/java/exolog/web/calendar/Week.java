package exolog.web.calendar;

import exolog.core.calendar.Booking;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Seven days from a Monday, each with what is booked on it. */
public record Week(LocalDate monday, List<Day> days) {
  /** One day on the clinic's wall calendar. */
  public record Day(LocalDate date, List<Booking> bookings) {}

  static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static Week of(LocalDate monday, List<Booking> bookings, ZoneId zone) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < DayOfWeek.values().length; i++) {
      LocalDate date = monday.plusDays(i);
      days.add(
          new Day(
              date,
              bookings.stream()
                  .filter(booking -> booking.from().atZone(zone).toLocalDate().equals(date))
                  .toList()));
    }
    return new Week(monday, days);
  }
}
