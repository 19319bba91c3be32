package exolog.core.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.course.CourseDetails;
import exolog.core.course.Courses;
import exolog.core.custody.Vials;
import exolog.core.evidence.Concern;
import exolog.core.id.ConsultationId;
import exolog.core.id.ForecastId;
import exolog.core.id.PatientId;
import exolog.core.outcome.Outcomes;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinics;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The consultations of a clinic. */
public final class Consultations {
  private final ConsultationRows rows;
  private final ScreeningRows answers;
  private final Rooms rooms;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  /** The lower floors a consultation asks. */
  public record Rooms(
      Patients patients,
      Products products,
      Vials vials,
      Outcomes outcomes,
      Courses courses,
      Clinics clinics,
      Screenings screenings,
      Sheets sheets) {}

  public Consultations(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Rooms rooms) {
    this.rows = new ConsultationRows(jdbc);
    this.answers = new ScreeningRows(jdbc);
    this.rooms = rooms;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens a consultation. Whether the patient is under age is answered from the birth date. */
  public Answer<Consultation> open(Actor actor, PatientId patient, Concern concern) {
    return tenancy.as(
        actor,
        () ->
            rooms
                .patients()
                .find(actor, patient)
                .map(known -> insert(actor, known, concern))
                .orElseGet(() ->
                    Answer.refused(
                        "patient.unknown",
                        "patient",
                        patient,
                        "There is no patient "
                            + patient
                            + " in this clinic. Search by name or number.")));
  }

  public Optional<Consultation> find(Actor actor, ConsultationId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** A patient's consultations, newest first; at most a hundred. */
  public List<Consultation> of(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient, 100));
  }

  /** Sets the plan; an earlier one stays readable. */
  public Answer<Consultation> plan(Actor actor, ConsultationId id, TreatmentPlan plan) {
    Checks checks = plan.check();
    Optional<Product> product = rooms.products().find(plan.product());
    checks.require(
        product.isPresent(),
        "product.unknown",
        "product",
        plan.product(),
        "There is no product " + plan.product() + " in the catalogue.");
    checks.require(
        product.map(known -> known.allows(plan.route())).orElse(true),
        "plan.route.label",
        "route",
        plan.route().key(),
        "The label of this product does not allow "
            + plan.route().label()
            + ". Choose a route that it allows.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(
        actor, () -> opened(id).then(consultation -> plan(actor, consultation, plan)));
  }

  /**
   * Keeps what was decided. PROCEED opens the course; it needs a plan, every question answered and
   * none that blocks.
   */
  public Answer<Consultation> decide(
      Actor actor,
      ConsultationId id,
      Decision.Kind kind,
      String reason,
      Optional<ForecastId> forecast) {
    if (reason.length() > 1000 || (kind != Decision.Kind.PROCEED && reason.isBlank())) {
      return Answer.refused(
          "decision.reason.missing",
          "reason",
          reason,
          "Give the reason, in at most 1000 characters.");
    }
    return tenancy.as(
        actor,
        () -> {
          rows.lock(id);
          return opened(id)
              .then(consultation -> {
                Decision decision =
                    new Decision(
                        kind,
                        reason.strip(),
                        forecast,
                        Optional.empty(),
                        Instants.now(clock),
                        actor.name());
                return decide(actor, consultation, decision);
              });
        });
  }

  private Answer<Consultation> insert(Actor actor, Patient patient, Concern concern) {
    ConsultationId id = ConsultationId.fresh();
    Instant now = Instants.now(clock);
    LocalDate today = rooms.clinics().of(actor).dayOf(now);
    rows.insert(id, patient.id(), concern, now, actor.name(), today);
    rooms.screenings().answerFromTheRecord(actor, rows.find(id).orElseThrow());
    audit.write(actor, "consultation.opened", id, concern.key());
    return Answer.given(rows.find(id).orElseThrow());
  }

  private Answer<Consultation> plan(Actor actor, Consultation consultation, TreatmentPlan plan) {
    boolean baselineFits =
        plan.baseline()
            .map(id ->
                rooms
                    .outcomes()
                    .find(actor, id)
                    .filter(reading -> reading.patient().equals(consultation.patient()))
                    .isPresent())
            .orElse(true);
    boolean vialFits =
        plan.vial().map(id -> rooms.vials().find(actor, id).isPresent()).orElse(true);
    Checks checks =
        new Checks()
            .require(
                baselineFits,
                "plan.baseline.unknown",
                "baseline",
                plan.baseline().map(Object::toString).orElse(""),
                "The baseline is not a reading of this patient. Record the baseline first.")
            .require(
                vialFits,
                "vial.unknown",
                "vial",
                plan.vial().map(Object::toString).orElse(""),
                "There is no such vial in this clinic. Scan the vial again.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    rows.insert(consultation.id(), plan, Instants.now(clock), actor.name());
    audit.write(actor, "consultation.planned", consultation.id(), plan.sessions() + " sessions");
    Consultation planned = rows.find(consultation.id()).orElseThrow();
    rooms.screenings().answerFromTheRecord(actor, planned);
    return Answer.given(planned);
  }

  private Answer<Consultation> decide(Actor actor, Consultation consultation, Decision decision) {
    return switch (decision.kind()) {
      case DEFER, DECLINE -> keep(actor, consultation, decision);
      case PROCEED ->
          proceed(actor, consultation)
              .then(plan -> rooms.courses().open(actor, course(consultation, plan)))
              .then(_ -> keep(actor, consultation, decision));
    };
  }

  private Answer<TreatmentPlan> proceed(Actor actor, Consultation consultation) {
    rooms.screenings().answerFromTheRecord(actor, consultation);
    return ProceedRule.check(
        consultation,
        answers.of(consultation.id()),
        rooms.sheets().thinking(actor, consultation),
        clock.instant(),
        rooms.clinics().of(actor).zone());
  }

  private Answer<Consultation> keep(Actor actor, Consultation consultation, Decision decision) {
    rows.insert(consultation.id(), decision);
    audit.write(
        actor,
        "consultation.decided",
        consultation.id(),
        decision.kind().name(),
        decision.reason());
    return Answer.given(rows.find(consultation.id()).orElseThrow());
  }

  private static CourseDetails course(Consultation consultation, TreatmentPlan plan) {
    return new CourseDetails(
        consultation.patient(),
        Optional.of(consultation.id()),
        consultation.concern(),
        plan.product(),
        plan.route(),
        plan.sessions(),
        plan.intervalDays());
  }

  private Answer<Consultation> opened(ConsultationId id) {
    Optional<Consultation> found = rows.find(id);
    if (found.isEmpty()) {
      return unknown(id);
    }
    return found.get().isOpen() ? Answer.given(found.get()) : decided(id);
  }

  static <T> Answer<T> unknown(ConsultationId id) {
    return Answer.refused(
        "consultation.unknown",
        "consultation",
        id,
        "There is no consultation " + id + " in this clinic.");
  }

  static <T> Answer<T> decided(ConsultationId id) {
    return Answer.refused(
        "consultation.decided",
        "consultation",
        id,
        "This consultation is decided. Open a new one to change the plan.");
  }
}
