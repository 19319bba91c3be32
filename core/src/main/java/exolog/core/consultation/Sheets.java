package exolog.core.consultation;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.id.ConsultationId;
import exolog.core.id.SheetId;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decision sheets as handed out, and the time to think that runs from there. */
public final class Sheets {
  private static final int MOST_DAYS = 90;
  private static final int MOST_ROWS = 50;

  private final SheetRows rows;
  private final ConsultationRows consultations;
  private final ScreeningRows answers;
  private final Clinics clinics;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Sheets(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Clinics clinics) {
    this.rows = new SheetRows(jdbc);
    this.consultations = new ConsultationRows(jdbc);
    this.answers = new ScreeningRows(jdbc);
    this.clinics = clinics;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps the paper that the patient takes home. The same once-key finds the first. */
  public Answer<HandedSheet> hand(Actor actor, ConsultationId id, SheetOffered offered) {
    return tenancy.as(
        actor,
        () -> {
          consultations.lock(id);
          Optional<HandedSheet> before = rows.once(id, offered.onceKey());
          return before.map(Answer::given).orElseGet(() -> handOut(actor, id, offered));
        });
  }

  /** What was handed out in a consultation, newest first; at most fifty. */
  public List<HandedSheet> of(Actor actor, ConsultationId id) {
    return tenancy.as(actor, () -> rows.of(id, MOST_ROWS));
  }

  /** The paper itself, as it was handed out. */
  public Optional<byte[]> paper(Actor actor, ConsultationId id, SheetId sheet) {
    return tenancy.as(
        actor,
        () -> {
          Optional<byte[]> found = rows.content(id, sheet);
          found.ifPresent(_ -> audit.write(actor, "sheet.read", sheet, "consultation " + id));
          return found;
        });
  }

  /** The time to think before this consultation may go ahead. */
  public Thinking thinking(Actor actor, Consultation consultation) {
    return tenancy.as(actor, () -> thinkingOf(actor, consultation));
  }

  /** The days that this clinic asks of itself, whatever the law says; 0 unless set. */
  public int clinicDays(Actor actor) {
    return tenancy.as(actor, rows::clinicDays);
  }

  public Answer<Integer> setClinicDays(Actor actor, int days) {
    if (days < 0 || days > MOST_DAYS) {
      return Answer.refused(
          "reflection.days.range",
          "reflectionDays",
          days,
          "A time to think of " + days + " days is not possible. Give 0 to 90 whole days.");
    }
    return tenancy.as(
        actor,
        () -> {
          rows.setClinicDays(days, Instants.now(clock), actor.name());
          audit.write(actor, "clinic.reflection", actor.clinic(), days + " days");
          return Answer.given(days);
        });
  }

  private Answer<HandedSheet> handOut(Actor actor, ConsultationId id, SheetOffered offered) {
    Optional<Consultation> found = consultations.find(id);
    if (found.isEmpty()) {
      return Consultations.unknown(id);
    }
    if (!found.get().isOpen()) {
      return Consultations.decided(id);
    }
    if (found.get().plan().isEmpty()) {
      return Answer.refused(
          "consultation.plan.missing", "plan", "", "There is no plan yet. Enter it first.");
    }
    SheetId sheet = SheetId.fresh();
    rows.insert(sheet, id, found.get().patient(), offered, Instants.now(clock), actor.name());
    HandedSheet handed = rows.once(id, offered.onceKey()).orElseThrow();
    audit.write(actor, "sheet.handed", sheet, "consultation " + id + ", sha256 " + handed.sha256());
    return Answer.given(handed);
  }

  private Thinking thinkingOf(Actor actor, Consultation consultation) {
    Clinic clinic = clinics.of(actor);
    Instant now = clock.instant();
    var rule = rows.rule(clinic.country(), consultation.concern(), clinic.dayOf(now));
    int screened = answers.of(consultation.id()).reflectionDays();
    int own = rows.clinicDays();
    int days = Math.max(rule.days(), Math.max(screened, own));
    var reasons = new ArrayList<String>();
    if (rule.days() == days) {
      reasons.add(rule.reason() + " Source: " + rule.source() + ".");
    }
    if (screened == days && days > 0) {
      reasons.add("An answer of the screening asks for it.");
    }
    if (own == days && days > 0) {
      reasons.add("This clinic asks for it.");
    }
    return new Thinking(days, reasons, rows.firstOfThisPlan(consultation.id()));
  }
}
