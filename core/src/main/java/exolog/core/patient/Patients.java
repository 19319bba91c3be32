package exolog.core.patient;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.answer.Page;
import exolog.core.audit.Audit;
import exolog.core.evidence.Concern;
import exolog.core.id.ConcernId;
import exolog.core.id.PatientId;
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

/** The patients of a clinic. */
public final class Patients {
  private static final int PAGE = 25;

  private final PatientRows rows;
  private final PatientSearch search;
  private final ConcernRows concerns;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Patients(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new PatientRows(jdbc);
    this.search = new PatientSearch(jdbc);
    this.concerns = new ConcernRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Registers a new patient.
   *
   * @param number the clinic's number for the patient; capital letters, digits and hyphens
   */
  public Answer<Patient> register(Actor actor, String number, Person person) {
    Checks checks = check(person);
    checks.require(
        number.matches("[A-Z0-9-]{1,20}"),
        "patient.number.form",
        "number",
        number,
        "\""
            + number
            + "\" is not a patient number. Use up to 20 capital letters, digits and hyphens.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(actor, () -> insert(actor, number, person));
  }

  /** Writes a new version of the person; the earlier ones stay. */
  public Answer<Patient> correct(Actor actor, PatientId id, Person person, String reason) {
    Checks checks = check(person);
    checks.require(
        !reason.isBlank(),
        "patient.reason.missing",
        "reason",
        reason,
        "Say why the record is corrected; the earlier version stays readable beside it.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(actor, () -> supersede(actor, id, person, reason));
  }

  /** One patient, without a trace in the log: for lists, checks and the patient's own page. */
  public Optional<Patient> find(Actor actor, PatientId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  public Optional<Patient> byNumber(Actor actor, String number) {
    return tenancy.as(actor, () -> rows.byNumber(number));
  }

  /** Opens a patient's record to be read by staff: the log notes who looked. */
  public Optional<Patient> read(Actor actor, PatientId id) {
    return tenancy.as(
        actor,
        () -> {
          Optional<Patient> found = rows.find(id);
          found.ifPresent(patient -> audit.write(actor, "patient.read", id, patient.number()));
          return found;
        });
  }

  /**
   * Patients in whose name each word of {@code text} begins a word, or whose number begins so; a
   * day finds who was born on it, four digits or more who has a telephone number that ends so. By
   * name; empty text lists all.
   *
   * @param after the place where the page before ended; empty for the first page
   */
  public Page<Patient> search(Actor actor, String text, Optional<String> after) {
    return tenancy.as(actor, () -> search.page(text, after, PAGE));
  }

  /** Every version of the person, newest first. */
  public List<PersonVersion> versions(Actor actor, PatientId id) {
    return tenancy.as(actor, () -> rows.versions(id, 100));
  }

  public Answer<PatientConcern> note(
      Actor actor, PatientId id, Concern concern, String severity, String since) {
    ConcernId concernId = ConcernId.fresh();
    return tenancy.as(
        actor,
        () -> {
          if (rows.find(id).isEmpty()) {
            return unknown(id);
          }
          PatientConcern noted =
              new PatientConcern(
                  concernId, id, concern, severity.strip(), since.strip(), Instants.now(clock));
          concerns.insert(noted, actor.name());
          audit.write(actor, "patient.concern-noted", id, concern.key());
          return Answer.given(noted);
        });
  }

  /** What the patient comes for, oldest first; at most a hundred. */
  public List<PatientConcern> concerns(Actor actor, PatientId id) {
    return tenancy.as(actor, () -> concerns.of(id, 100));
  }

  /**
   * Holds the patient's row until the transaction ends: consents cannot change meanwhile. Draws do
   * not hinder each other.
   *
   * @return false when there is no such patient
   */
  public boolean hold(Actor actor, PatientId id) {
    return tenancy.as(actor, () -> rows.hold(id));
  }

  /** As {@link #hold}, but alone: running draws finish first, new ones wait. */
  public boolean lock(Actor actor, PatientId id) {
    return tenancy.as(actor, () -> rows.lock(id));
  }

  private Checks check(Person person) {
    return person.check(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
  }

  private Answer<Patient> insert(Actor actor, String number, Person person) {
    PatientId id = PatientId.fresh();
    Instant now = Instants.now(clock);
    if (!rows.insert(id, number, PatientSearch.key(person.name()), now)) {
      return Answer.refused(
          "patient.number.taken",
          "number",
          number,
          "The patient number "
              + number
              + " belongs to another patient. Search for it, or choose another.");
    }
    rows.insertVersion(id, new PersonVersion(1, person, now, actor.name(), "registered"));
    search.index(id, number, person);
    audit.write(actor, "patient.registered", id, number);
    return Answer.given(rows.find(id).orElseThrow());
  }

  private Answer<Patient> supersede(Actor actor, PatientId id, Person person, String reason) {
    Optional<Integer> version = rows.nextVersion(id, PatientSearch.key(person.name()));
    if (version.isEmpty()) {
      return unknown(id);
    }
    Instant now = Instants.now(clock);
    rows.insertVersion(id, new PersonVersion(version.get(), person, now, actor.name(), reason));
    Patient corrected = rows.find(id).orElseThrow();
    search.index(id, corrected.number(), person);
    audit.write(actor, "patient.corrected", id, "version " + version.get(), reason);
    return Answer.given(corrected);
  }

  private static <T> Answer<T> unknown(PatientId id) {
    return Answer.refused(
        "patient.unknown",
        "patient",
        id,
        "There is no patient " + id + " in this clinic. Search by name or number.");
  }
}
