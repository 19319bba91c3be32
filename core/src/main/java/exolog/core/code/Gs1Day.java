package exolog.core.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A date of six digits YYMMDD (GS1 General Specifications 3.4.2 and 7.12). */
final class Gs1Day {
  private Gs1Day() {}

  /** Empty where there is no such day. Day 00 is the last of the month. */
  static Optional<LocalDate> of(String sixDigits, int thisYear) {
    int year = Integer.parseInt(sixDigits.substring(0, 2));
    int month = Integer.parseInt(sixDigits.substring(2, 4));
    int day = Integer.parseInt(sixDigits.substring(4, 6));
    try {
      YearMonth of = YearMonth.of(century(year, thisYear) + year, month);
      return Optional.of(day == 0 ? of.atEndOfMonth() : of.atDay(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String write(LocalDate day) {
    return "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
  }

  /** The one of three centuries that puts the year within 50 years of this one. */
  private static int century(int year, int thisYear) {
    int ours = thisYear - thisYear % 100;
    int ahead = year - thisYear % 100;
    return ahead >= 51 ? ours - 100 : ahead <= -50 ? ours + 100 : ours;
  }
}
