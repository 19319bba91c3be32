package exolog.core.outcome;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.course.Site;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Measure;
import exolog.core.id.CourseId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patients;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The measurements of a clinic and the changes between them. */
public final class Outcomes {
  private final MeasurementRows rows;
  private final Patients patients;
  private final Evidence evidence;
  private final RecordedMeasures measures;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Outcomes(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Evidence evidence) {
    this.rows = new MeasurementRows(jdbc, evidence);
    this.patients = patients;
    this.evidence = evidence;
    this.measures = RecordedMeasures.of(evidence);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** What can be recorded, with its limits. */
  public RecordedMeasures measures() {
    return measures;
  }

  public Answer<Measurement> record(Actor actor, MeasurementDetails details) {
    Checks checks = details.check(measures, clock.instant());
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(actor, () -> insert(actor, details));
  }

  /** Supersedes a reading by another value; the first stays in the record. */
  public Answer<Measurement> correct(Actor actor, MeasurementId id, double value, String reason) {
    return tenancy.as(
        actor,
        () ->
            rows.find(id)
                .map(earlier -> correct(actor, earlier, value, reason.strip()))
                .orElseGet(() ->
                    Answer.refused(
                        "measurement.unknown",
                        "measurement",
                        id,
                        "There is no reading " + id + " in this clinic.")));
  }

  public Optional<Measurement> find(Actor actor, MeasurementId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** The standing readings of a patient, oldest first; at most a thousand. */
  public List<Measurement> of(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient, 1_000));
  }

  /** The standing readings of one measure at one site, oldest first. */
  public List<Measurement> series(Actor actor, PatientId patient, Measure measure, Site site) {
    return tenancy.as(actor, () -> rows.series(patient, measure, site, 1_000));
  }

  /** The standing readings of a course, oldest first. */
  public List<Measurement> of(Actor actor, CourseId course) {
    return tenancy.as(actor, () -> rows.of(course, 1_000));
  }

  /** The last standing reading before treatment began, or of now where it has not begun. */
  public Optional<Measurement> baseline(
      Actor actor, PatientId patient, Measure measure, Site site, Instant treatmentBegan) {
    return tenancy.as(
        actor,
        () ->
            rows.series(patient, measure, site, 1_000).stream()
                .filter(reading -> !reading.at().isAfter(treatmentBegan))
                .reduce((_, later) -> later));
  }

  /** The change between two readings of one measure at one site, with its noise at that level. */
  public Change change(Measurement before, Measurement after) {
    return new Change(before, after, evidence.smallestDetectable(before.measure(), before.value()));
  }

  private Answer<Measurement> insert(Actor actor, MeasurementDetails details) {
    if (patients.find(actor, details.patient()).isEmpty()) {
      return Answer.refused(
          "patient.unknown",
          "patient",
          details.patient(),
          "There is no patient "
              + details.patient()
              + " in this clinic. Search by name or number.");
    }
    if (details.course().isPresent()
        && !rows.isCourseOf(details.course().get(), details.patient())) {
      return Answer.refused(
          "measurement.course.other",
          "course",
          details.course().get(),
          "This course is not the patient's. Choose one of the patient's courses, or none.");
    }
    Measurement reading = reading(details, Optional.empty());
    write(actor, reading, "", "measurement.recorded");
    return Answer.given(reading);
  }

  private Answer<Measurement> correct(
      Actor actor, Measurement earlier, double value, String reason) {
    Checks checks = measures.check(new Checks(), "value", earlier.measure(), value);
    checks.require(
        !reason.isBlank() && reason.length() <= 1000,
        "measurement.reason.missing",
        "reason",
        reason,
        "Say why the reading is corrected, in at most 1000 characters.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    if (!rows.lockStanding(earlier.id())) {
      return Answer.refused(
          "measurement.superseded",
          "measurement",
          earlier.id(),
          "This reading was corrected before. Correct the newer one.");
    }
    MeasurementDetails details =
        new MeasurementDetails(
            earlier.patient(),
            earlier.course(),
            earlier.measure(),
            earlier.site(),
            value,
            earlier.device(),
            earlier.operator(),
            earlier.at());
    Measurement corrected = reading(details, Optional.of(earlier.id()));
    write(actor, corrected, reason, "measurement.corrected");
    return Answer.given(corrected);
  }

  private static Measurement reading(
      MeasurementDetails details, Optional<MeasurementId> supersedes) {
    return new Measurement(
        MeasurementId.fresh(),
        details.patient(),
        details.course(),
        details.measure(),
        details.site(),
        details.value(),
        details.device().strip(),
        details.operator().strip(),
        details.at(),
        supersedes);
  }

  private void write(Actor actor, Measurement reading, String reason, String action) {
    rows.insert(reading, Instants.now(clock), actor.name(), reason);
    String detail = reading.measure().key() + " " + reading.value();
    audit.write(actor, action, reading.patient(), detail, reason);
  }
}
