package exolog.core.consultation;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.evidence.Concern;
import exolog.core.id.ConsultationId;
import exolog.core.id.PatientId;
import exolog.core.id.StagingId;
import exolog.core.outcome.Ecca;
import exolog.core.outcome.Mmasi;
import exolog.core.patient.Patients;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each patient's concern had gone, by published scales. Nothing is ever overwritten. */
public final class Stagings {
  private final StagingRows rows;
  private final ConsultationRows consultations;
  private final Patients patients;
  private final Screenings screenings;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Stagings(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Screenings screenings) {
    this.rows = new StagingRows(jdbc);
    this.consultations = new ConsultationRows(jdbc);
    this.patients = patients;
    this.screenings = screenings;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What somebody saw.
   *
   * @param grade of a scale of grades; empty for a scale of items
   * @param items of a scale of items, every one; empty for a scale of grades
   */
  public record Seen(String scale, Optional<String> grade, Map<String, Integer> items) {
    public Seen {
      items = Map.copyOf(items);
    }

    public static Seen grade(String scale, String grade) {
      return new Seen(scale, Optional.of(grade), Map.of());
    }

    public static Seen items(String scale, Map<String, Integer> items) {
      return new Seen(scale, Optional.empty(), items);
    }
  }

  /** The scales of a concern, as they are today. */
  public List<Scale> scales(Concern concern) {
    return rows.scales(concern, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** What stands, newest first; at most two hundred. */
  public List<Staging> of(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient));
  }

  /** Keeps what was seen in a consultation that is open, on a scale of its concern. */
  public Answer<Staging> stage(Actor actor, ConsultationId consultation, Seen seen) {
    return tenancy.as(actor, () -> keep(actor, consultation, seen, Optional.empty(), ""));
  }

  /** Puts another staging in the place of one that was wrong; both stay readable. */
  public Answer<Staging> correct(
      Actor actor, ConsultationId consultation, StagingId wrong, Seen seen, String reason) {
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "staging.reason.missing",
          "reason",
          reason,
          "Say in at most 1000 characters what was wrong; the earlier staging stays readable.");
    }
    return tenancy.as(
        actor, () -> keep(actor, consultation, seen, Optional.of(wrong), reason.strip()));
  }

  private Answer<Staging> keep(
      Actor actor, ConsultationId id, Seen seen, Optional<StagingId> wrong, String reason) {
    consultations.lock(id);
    Optional<Consultation> found = consultations.find(id);
    if (found.isEmpty()) {
      return Consultations.unknown(id);
    }
    Consultation consultation = found.get();
    if (!consultation.isOpen()) {
      return Consultations.decided(id);
    }
    return scale(consultation.concern(), seen)
        .then(scale -> replaced(actor, consultation, scale, wrong))
        .then(scale -> {
          Staging staging = staging(actor, consultation.patient(), scale, seen, wrong, reason);
          rows.insert(staging, consultation.concern());
          audit.write(actor, "patient.staged", consultation.patient(), scale.key(), reason);
          screenings.answerFromTheRecord(actor, consultation);
          return Answer.given(staging);
        });
  }

  private Answer<Scale> scale(Concern concern, Seen seen) {
    List<Scale> scales = scales(concern);
    Optional<Scale> scale =
        scales.stream().filter(one -> one.key().equals(seen.scale())).findFirst();
    if (scale.isEmpty()) {
      return Answer.refused(
          "staging.scale.unknown",
          "scale",
          seen.scale(),
          "\"%s\" is not a scale for this concern. Use one of: %s."
              .formatted(
                  seen.scale(), scales.stream().map(Scale::key).collect(Collectors.joining(", "))));
    }
    Checks checks = check(scale.get(), seen);
    return checks.passed() ? Answer.given(scale.get()) : Answer.refused(checks.refusals());
  }

  /** What is corrected stands, on this scale, of this patient. */
  private Answer<Scale> replaced(
      Actor actor, Consultation consultation, Scale scale, Optional<StagingId> wrong) {
    // Alone, so that two corrections of one staging come after each other.
    patients.lock(actor, consultation.patient());
    boolean stands =
        wrong
            .map(id ->
                rows.of(consultation.patient()).stream()
                    .anyMatch(s -> s.id().equals(id) && s.scale().equals(scale.key())))
            .orElse(true);
    return stands
        ? Answer.given(scale)
        : Answer.refused(
            "staging.unknown",
            "staging",
            wrong.orElseThrow(),
            "There is no such staging on this scale, or it was corrected before. Open the page again.");
  }

  private Staging staging(
      Actor actor,
      PatientId patient,
      Scale scale,
      Seen seen,
      Optional<StagingId> wrong,
      String reason) {
    return new Staging(
        StagingId.fresh(),
        patient,
        scale.key(),
        scale.version(),
        seen.grade(),
        seen.items(),
        score(scale, seen.items()),
        Instants.now(clock),
        actor.name(),
        wrong,
        reason);
  }

  private static Checks check(Scale scale, Seen seen) {
    Checks checks = new Checks();
    if (scale.isPicked()) {
      List<String> grades = scale.grades().stream().map(Scale.Grade::key).toList();
      checks.require(
          seen.grade().filter(grades::contains).isPresent(),
          "staging.grade.unknown",
          scale.key(),
          seen.grade().orElse(""),
          "Pick one of the grades of " + scale.title() + ": " + String.join(", ", grades) + ".");
      return checks;
    }
    for (Scale.Item item : scale.items()) {
      Integer value = seen.items().get(item.key());
      checks.require(
          value != null && value >= 0 && value <= item.most(),
          "staging.item.range",
          item.key(),
          value,
          "%s: give a whole number from 0 to %d. Not seen is 0; not looked at cannot be scored."
              .formatted(item.label(), item.most()));
    }
    return checks;
  }

  private static Optional<BigDecimal> score(Scale scale, Map<String, Integer> items) {
    return switch (scale.key()) {
      case "ecca" -> Optional.of(BigDecimal.valueOf(Ecca.score(items)));
      case "mmasi" -> Optional.of(Mmasi.score(items));
      default -> Optional.empty();
    };
  }
}
