package exolog.web.decision;

import exolog.core.consent.Consent;
import exolog.core.consultation.HandedSheet;
import exolog.core.consultation.Thinking;
import exolog.core.course.Course;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.jurisdiction.LegalStatus;
import exolog.core.practice.Clinic;
import exolog.web.consultation.OnTheDesk;
import exolog.web.consultation.Treaters.Treater;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a decision rests on.
 *
 * @param answer what is expected of the plan; empty where nothing could be asked
 */
public record OnTheTable(
    Clinic clinic,
    Instant now,
    OnTheDesk on,
    Optional<ForecastAnswer> answer,
    Optional<SideBySide> beside,
    LegalStatus legal,
    List<Treater> treaters,
    Thinking thinking,
    List<HandedSheet> sheets,
    Optional<Consent> consent,
    Optional<Course> course) {
  public OnTheTable {
    treaters = List.copyOf(treaters);
    sheets = List.copyOf(sheets);
  }

  public boolean mayGoAhead() {
    return thinking.isOver(now, clinic.zone());
  }

  /** When it may go ahead, were the sheet handed out now. */
  public Instant earliest() {
    return now.atZone(clinic.zone()).plusDays(thinking.days()).toInstant();
  }

  /** The first day a session could be, and the last session's if each comes on its day. */
  public LocalDate firstSession() {
    return clinic.dayOf(mayGoAhead() ? now : thinking.until(clinic.zone()).orElse(earliest()));
  }

  public Optional<LocalDate> lastSession() {
    return on.consultation()
        .plan()
        .map(plan -> firstSession().plusDays((long) (plan.sessions() - 1) * plan.intervalDays()));
  }
}
