package exolog.core.course;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.SessionId;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How sessions ended: pain, what was seen at once, what the patient was told for the days after.
 */
public final class Closings {
  private final ClosingLists lists = ClosingLists.published();
  private final ClosingRows rows;
  private final CourseRows courses;
  private final AdministrationRows administrations;
  private final Patients patients;
  private final Clinics clinics;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Closings(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Clinics clinics) {
    this.rows = new ClosingRows(jdbc, lists);
    this.courses = new CourseRows(jdbc);
    this.administrations = new AdministrationRows(jdbc);
    this.patients = patients;
    this.clinics = clinics;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public List<Reaction> reactions() {
    return lists.reactions();
  }

  /** The instructions in force today. */
  public List<Aftercare> aftercare(Actor actor) {
    return lists.aftercare(today(actor, Instants.now(clock)));
  }

  public Optional<Closed> of(Actor actor, SessionId session) {
    return tenancy.as(actor, () -> rows.latest(session));
  }

  /**
   * Closes a session, or says everything that is missing. The same closing sent twice is kept once;
   * another one after it is a correction and needs its reason.
   */
  public Answer<Closed> close(Actor actor, SessionId id, Closing closing, String reason) {
    return tenancy.as(
        actor,
        () ->
            courses
                .session(id)
                .map(session -> close(actor, session, closing, reason.strip()))
                .orElseGet(() ->
                    Answer.refused(
                        "session.unknown",
                        "session",
                        id,
                        "There is no such session in this clinic.")));
  }

  private Answer<Closed> close(Actor actor, Session session, Closing closing, String reason) {
    // Held like a draw holds: one of the two comes first, and the other sees it.
    patients.hold(actor, session.patient());
    List<Aftercare> inForce = aftercare(actor);
    boolean given = !administrations.of(session.id(), 1).isEmpty();
    Checks checks = closing.check(lists.reactions(), inForce, given);
    Optional<Closed> earlier = rows.latest(session.id());
    if (checks.passed() && earlier.filter(one -> one.closing().equals(closing)).isPresent()) {
      return Answer.given(earlier.get());
    }
    checks.require(
        reason.length() <= 1_000 && (earlier.isEmpty() || !reason.isEmpty()),
        "closing.reason.missing",
        "reason",
        reason,
        "This session is closed. To correct what was kept, give the reason, in at most 1000 characters.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    Closed closed =
        new Closed(
            earlier.map(Closed::seq).orElse(0) + 1,
            closing,
            inForce.stream().filter(one -> closing.aftercare().contains(one.key())).toList(),
            Instants.now(clock),
            actor.name(),
            earlier.isEmpty() ? "" : reason);
    rows.insert(session.id(), closed);
    audit.write(actor, "session.closed", session.id(), "closing " + closed.seq(), closed.reason());
    return Answer.given(closed);
  }

  private LocalDate today(Actor actor, Instant now) {
    return clinics.of(actor).dayOf(now);
  }
}
