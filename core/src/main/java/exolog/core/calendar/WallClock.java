package exolog.core.calendar;

import exolog.core.answer.Answer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What a clock on the wall means on the two nights a year when it is turned. */
final class WallClock {
  private WallClock() {}

  /** An hour that is skipped is refused; one that comes twice means its first coming. */
  static Answer<Instant> instant(LocalDateTime wall, ZoneId zone) {
    if (zone.getRules().getValidOffsets(wall).isEmpty()) {
      var gap = zone.getRules().getTransition(wall);
      return Answer.refused(
          "booking.time.skipped",
          "time",
          wall,
          "There is no "
              + wall.toLocalTime()
              + " on "
              + wall.toLocalDate()
              + ": the clocks go from "
              + gap.getDateTimeBefore().toLocalTime()
              + " to "
              + gap.getDateTimeAfter().toLocalTime()
              + ". Choose a time before or after.");
    }
    return Answer.given(wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
  }
}
