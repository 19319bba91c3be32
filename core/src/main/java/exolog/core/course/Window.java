package exolog.core.course;

import java.time.LocalDate;

/** How many days before and after its due day a session is still on time. */
public record Window(int earlyDays, int lateDays) {
  public Window {
    if (earlyDays < 0 || lateDays < 0) {
      throw new IllegalArgumentException("a window has no negative days");
    }
  }

  LocalDate opens(LocalDate due) {
    return due.minusDays(earlyDays);
  }

  LocalDate closes(LocalDate due) {
    return due.plusDays(lateDays);
  }
}
