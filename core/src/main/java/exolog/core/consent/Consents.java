package exolog.core.consent;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.id.ConsentId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patients;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the patients of a clinic agreed to. */
public final class Consents {
  private final ConsentRows rows;
  private final ConsentTexts texts;
  private final Patients patients;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Consents(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      ConsentTexts texts) {
    this.rows = new ConsentRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
    this.patients = patients;
    this.texts = texts;
  }

  /** Notes that the current text was explained to the patient. */
  public Answer<Consent> explain(Actor actor, PatientId patient, About about) {
    return write(actor, patient, about, State.EXPLAINED, Optional.empty(), "");
  }

  /** Notes that the patient signed the current text, after it was explained. */
  public Answer<Consent> sign(Actor actor, PatientId patient, About about, String signedAs) {
    if (signedAs.isBlank() || signedAs.length() > 200) {
      return Answer.refused(
          "consent.signedAs.missing",
          "signedAs",
          signedAs,
          "Type the name of the person who signs, at most 200 characters.");
    }
    return tenancy.as(
        actor,
        () -> {
          patients.lock(actor, patient);
          Optional<Consent> latest = rows.latest(patient, about);
          ConsentText text = current(about);
          boolean explained =
              latest
                  .filter(row -> row.state() == State.EXPLAINED)
                  .filter(row -> row.textVersion() == text.version())
                  .isPresent();
          return explained
              ? write(actor, patient, about, State.SIGNED, Optional.of(signedAs.strip()), "")
              : Answer.refused(
                  "consent.notExplained",
                  "scope",
                  about.scope(),
                  "Explain the current text first (version " + text.version() + "), then sign it.");
        });
  }

  /** Explains and signs in one visit: both rows, or neither. */
  public Answer<Consent> give(Actor actor, PatientId patient, About about, String signedAs) {
    return tenancy.as(
        actor,
        () -> explain(actor, patient, about).then(_ -> sign(actor, patient, about, signedAs)));
  }

  public Answer<Consent> decline(Actor actor, PatientId patient, About about, String reason) {
    return write(actor, patient, about, State.DECLINED, Optional.empty(), reason);
  }

  /** Ends a signed consent from now on. The patient need not say why. */
  public Answer<Consent> withdraw(Actor actor, PatientId patient, About about, String reason) {
    return tenancy.as(
        actor,
        () -> {
          patients.lock(actor, patient);
          boolean signed =
              rows.latest(patient, about).filter(row -> row.state() == State.SIGNED).isPresent();
          return signed
              ? write(actor, patient, about, State.WITHDRAWN, Optional.empty(), reason)
              : Answer.refused(
                  "consent.notSigned",
                  "scope",
                  about.scope(),
                  "There is no signed consent of this kind to withdraw.");
        });
  }

  /**
   * The consent that stands: the latest row, if it is signed and to the text now in force. Inside a
   * draw the patient is held, so that a withdrawal cannot slip in between.
   */
  public Optional<Consent> standing(Actor actor, PatientId patient, About about) {
    return tenancy.as(
        actor,
        () ->
            rows.latest(patient, about)
                .filter(row -> row.state() == State.SIGNED)
                .filter(row -> row.textVersion() == current(about).version()));
  }

  /** Every row of a patient, newest first; at most two hundred. */
  public List<Consent> of(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient, 200));
  }

  /** The text in force today for a scope. */
  public ConsentText text(Scope scope) {
    return texts.current(scope, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private ConsentText current(About about) {
    return text(about.scope());
  }

  private Answer<Consent> write(
      Actor actor,
      PatientId patient,
      About about,
      State state,
      Optional<String> signedAs,
      String reason) {
    return tenancy.as(
        actor,
        () -> {
          if (!patients.lock(actor, patient)) {
            return Answer.refused(
                "patient.unknown",
                "patient",
                patient,
                "There is no patient " + patient + " in this clinic. Search by name or number.");
          }
          ConsentText text = current(about);
          Consent row = row(actor, patient, about, state, text, signedAs, reason.strip());
          rows.insert(row, text.hash());
          audit.write(actor, "consent." + word(state), patient, about.scope().name(), reason);
          return Answer.given(row);
        });
  }

  private Consent row(
      Actor actor,
      PatientId patient,
      About about,
      State state,
      ConsentText text,
      Optional<String> signedAs,
      String reason) {
    Instant now = Instants.now(clock);
    return new Consent(
        ConsentId.fresh(),
        patient,
        about,
        state,
        text.version(),
        text.language(),
        now,
        actor.name(),
        signedAs,
        reason);
  }

  private static String word(State state) {
    return switch (state) {
      case EXPLAINED -> "explained";
      case SIGNED -> "signed";
      case DECLINED -> "declined";
      case WITHDRAWN -> "withdrawn";
    };
  }
}
