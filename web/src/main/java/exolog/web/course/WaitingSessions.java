package exolog.web.course;

import exolog.core.course.Schedules;
import exolog.core.patient.Patients;
import exolog.core.tenancy.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is due or late in the clinic, for Today. */
@Component
public final class WaitingSessions {
  private final Schedules schedules;
  private final Patients patients;

  WaitingSessions(Schedules schedules, Patients patients) {
    this.schedules = schedules;
    this.patients = patients;
  }

  /** The most recently due first; at most fifty. */
  public List<WaitingSession> of(Actor actor) {
    return schedules.waiting(actor).stream()
        .flatMap(one ->
            patients.find(actor, one.patient()).stream()
                .map(patient -> new WaitingSession(patient, one.course(), one.session())))
        .toList();
  }
}
