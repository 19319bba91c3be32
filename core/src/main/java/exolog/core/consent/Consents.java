package exolog.core.consent;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.ConsentId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patients;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the patients of a clinic agreed to. */
public final class Consents {
  private static final int MOST_ROWS = 200;

  private final ConsentRows rows;
  private final SignatureRows signatures;
  private final SignedCopies copies;
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
    this.signatures = new SignatureRows(jdbc);
    this.copies = new SignedCopies(rows, signatures, texts);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
    this.patients = patients;
    this.texts = texts;
  }

  /**
   * Keeps the talk about the current text: what was asked back and what the patient said, also
   * where it shows that something is not yet understood.
   */
  public Answer<Consent> explain(Actor actor, PatientId patient, About about, Explanation talk) {
    Checks checks = talk.check();
    return checks.passed()
        ? known(actor, patient, () -> explained(actor, patient, about, talk))
        : Answer.refused(checks.refusals());
  }

  /** Notes that the patient signed the current text, after it was explained and understood. */
  public Answer<Consent> sign(Actor actor, PatientId patient, About about, Signing signing) {
    return signing
        .checked()
        .then(checked -> known(actor, patient, () -> once(actor, patient, about, checked)));
  }

  /** Explains and signs in one visit: both rows, or neither. */
  public Answer<Consent> give(
      Actor actor, PatientId patient, About about, Explanation talk, Signing signing) {
    return tenancy.as(
        actor,
        () -> {
          patients.lock(actor, patient);
          return signatures
              .once(signing.onceKey(), patient, about)
              .flatMap(rows::find)
              .map(Answer::given)
              .orElseGet(() ->
                  explain(actor, patient, about, talk)
                      .then(_ -> sign(actor, patient, about, signing)));
        });
  }

  public Answer<Consent> decline(Actor actor, PatientId patient, About about, String reason) {
    return known(
        actor,
        patient,
        () ->
            Answer.given(
                write(
                    actor,
                    row(actor, patient, about, State.DECLINED, reason),
                    about.scope().name())));
  }

  /** Ends a signed consent from now on. The patient need not say why. */
  public Answer<Consent> withdraw(Actor actor, PatientId patient, About about, String reason) {
    return known(
        actor,
        patient,
        () ->
            asked(actor, patient, about).canWithdraw()
                ? Answer.given(
                    write(
                        actor,
                        row(actor, patient, about, State.WITHDRAWN, reason),
                        about.scope().name()))
                : Answer.refused(
                    "consent.notSigned",
                    "scope",
                    about.scope(),
                    "There is no signed consent of this kind to withdraw."));
  }

  /** One scope as it stands for a patient today. */
  public Asked asked(Actor actor, PatientId patient, About about) {
    return tenancy.as(
        actor,
        () -> {
          Optional<Consent> latest = rows.latest(patient, about);
          ConsentText text = text(about.scope());
          return new Asked(about, text, latest, Standing.of(latest, text, today()));
        });
  }

  /**
   * The consent that stands: the latest row, if it is signed, to the text now in force, and not too
   * long ago. Inside a draw the patient is held, so that a withdrawal cannot slip in between.
   */
  public Optional<Consent> standing(Actor actor, PatientId patient, About about) {
    return Optional.of(asked(actor, patient, about)).filter(Asked::stands).flatMap(Asked::latest);
  }

  /** Every row of a patient, newest first; at most two hundred. */
  public List<Consent> of(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient, MOST_ROWS));
  }

  /** A signed consent with the exact text, the talk and the signature. */
  public Optional<SignedCopy> copy(Actor actor, ConsentId id) {
    return tenancy.as(
        actor, () -> rows.find(id).filter(row -> row.state() == State.SIGNED).map(copies::of));
  }

  /** The text in force today for a scope. */
  public ConsentText text(Scope scope) {
    return texts.current(scope, today());
  }

  private Answer<Consent> explained(Actor actor, PatientId patient, About about, Explanation talk) {
    Explanation said = talk.about(text(about.scope()));
    Consent row = row(actor, patient, about, State.EXPLAINED, "").heardThrough(said.interpreter());
    write(actor, row, about.scope().name());
    signatures.insert(row.id(), said);
    return Answer.given(row);
  }

  private Answer<Consent> once(Actor actor, PatientId patient, About about, Signing signing) {
    return signatures
        .once(signing.onceKey(), patient, about)
        .flatMap(rows::find)
        .map(Answer::given)
        .orElseGet(() -> signed(actor, patient, about, signing));
  }

  private Answer<Consent> signed(Actor actor, PatientId patient, About about, Signing signing) {
    ConsentText text = text(about.scope());
    Optional<Consent> talk =
        rows.latest(patient, about)
            .filter(row -> row.state() == State.EXPLAINED)
            .filter(row -> row.textVersion() == text.version());
    if (talk.isEmpty()) {
      return Answer.refused(
          "consent.notExplained",
          "scope",
          about.scope(),
          "Explain the current text first (version " + text.version() + "), then sign it.");
    }
    Checks ready = Explanation.ready(text, signatures.replies(talk.get().id()));
    if (!ready.passed()) {
      return Answer.refused(ready.refusals());
    }
    Consent row =
        row(actor, patient, about, State.SIGNED, "").signed(talk.get().id(), signing.name());
    String seal = Seal.of(row, text.hash(), signing);
    write(actor, row, about.scope().name() + " seal " + seal);
    signatures.insert(row.id(), signing, seal);
    return Answer.given(row);
  }

  private Answer<Consent> known(Actor actor, PatientId patient, Supplier<Answer<Consent>> act) {
    return tenancy.as(
        actor,
        () ->
            patients.lock(actor, patient)
                ? act.get()
                : Answer.refused(
                    "patient.unknown",
                    "patient",
                    patient,
                    "There is no patient "
                        + patient
                        + " in this clinic. Search by name or number."));
  }

  private Consent row(Actor actor, PatientId patient, About about, State state, String reason) {
    ConsentText text = text(about.scope());
    return new Consent(
        ConsentId.fresh(),
        patient,
        about,
        state,
        text.version(),
        text.language(),
        Instants.now(clock),
        actor.name(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reason.strip());
  }

  private Consent write(Actor actor, Consent row, String what) {
    rows.insert(row, text(row.about().scope()).hash());
    String word = row.state().name().toLowerCase(Locale.ROOT);
    audit.write(actor, "consent." + word, row.patient(), what, row.reason());
    return row;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
