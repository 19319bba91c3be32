package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.course.MaterialHolds;
import exolog.core.course.Traces;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Vials;
import exolog.core.id.PatientId;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import exolog.core.product.Lots;
import exolog.core.safety.ExposedPatient.Contact;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recalls of a clinic, and the exercises of them, from draft to close. */
public final class Recalls {
  private final RecallRows rows;
  private final RecallPatientRows patients;
  private final RecallVialRows vials;
  private final RecallSteps steps;
  private final RecallContacts contacts;
  private final RecallCounts counts;
  private final Tenancy tenancy;
  private final Audit audit;

  /** The lower floors a recall stops and asks. */
  public record Rooms(
      Traces traces, Lots lots, LotHolds lotHolds, Vials vials, MaterialHolds materialHolds) {}

  public Recalls(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Rooms rooms) {
    this.rows = new RecallRows(jdbc);
    this.patients = new RecallPatientRows(jdbc);
    this.vials = new RecallVialRows(jdbc);
    Stops stops = new Stops(new ScopeRows(jdbc), rooms);
    this.steps = new RecallSteps(rows, stops, tenancy, audit, clock);
    RecallBook book = new RecallBook(rows);
    this.contacts = new RecallContacts(book, patients, tenancy, audit, clock);
    this.counts = new RecallCounts(book, vials, tenancy, audit, clock);
    this.tenancy = tenancy;
    this.audit = audit;
  }

  public Answer<Recall> draft(Actor actor, RecallDraft draft) {
    return steps.draft(actor, draft);
  }

  /**
   * Approves as a second person, stops the stock and fixes the list of vials and patients, all in
   * one transaction. An exercise stops nothing.
   */
  public Answer<Recall> approve(Actor actor, RecallId id, String note) {
    return steps.approve(actor, id, note);
  }

  public Answer<Recall> notified(Actor actor, RecallId id, String note) {
    return steps.to(actor, id, RecallState.NOTIFIED, note);
  }

  public Answer<Recall> reconcile(Actor actor, RecallId id, String note) {
    return steps.to(actor, id, RecallState.RECONCILING, note);
  }

  /** Ends it. With something missing, or someone not told, only with a reason. */
  public Answer<Recall> close(Actor actor, RecallId id, String reason) {
    return steps.close(actor, id, reason, recall -> open(actor, recall));
  }

  /** Drops a draft. */
  public Answer<Recall> withdraw(Actor actor, RecallId id, String reason) {
    return steps.withdraw(actor, id, reason);
  }

  /** Notes that a patient was, or could not be, reached, answered, or was examined. */
  public Answer<Recall> contact(
      Actor actor, RecallId id, PatientId patient, Contact.Step step, String how, String note) {
    return contacts.note(actor, id, Set.of(patient), step, how, note);
  }

  /** The same of many at once. Who already has this step by this way keeps the earlier one. */
  public Answer<Recall> contact(
      Actor actor, RecallId id, Set<PatientId> many, Contact.Step step, String how, String note) {
    return contacts.note(actor, id, many, step, how, note);
  }

  /** Notes what was found in a vial of the scope; nothing when it was not found. */
  public Answer<Recall> count(Actor actor, RecallId id, VialId vial, int microlitres, String note) {
    return counts.note(actor, id, Map.of(vial, microlitres), note);
  }

  /** The same of many vials, in microlitres. */
  public Answer<Recall> count(Actor actor, RecallId id, Map<VialId, Integer> found, String note) {
    return counts.note(actor, id, found, note);
  }

  public Optional<Recall> find(Actor actor, RecallId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** The latest drafted first; at most two hundred. */
  public List<Recall> list(Actor actor) {
    return tenancy.as(actor, () -> rows.latest(200));
  }

  /** Those on whose list a patient stands. */
  public List<Recall> of(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient.value()));
  }

  /** Everyone exposed up to the approval, by number; nobody before it. */
  public List<ExposedPatient> patients(Actor actor, RecallId id) {
    return tenancy.as(actor, () -> patients.patients(id));
  }

  /** The same with how to reach each of them: the log notes who looked. */
  public List<CallLine> callList(Actor actor, RecallId id) {
    return tenancy.as(
        actor,
        () -> {
          List<CallLine> lines = patients.callList(id);
          audit.write(actor, "recall.list-read", id, lines.size() + " patients");
          return lines;
        });
  }

  public List<RecalledVial> vials(Actor actor, RecallId id) {
    return tenancy.as(actor, () -> vials.vials(id));
  }

  /** The account of each lot as it now stands. */
  public List<MassBalance> balance(Actor actor, RecallId id) {
    return tenancy.as(actor, () -> vials.balance(id));
  }

  public Effectiveness effectiveness(Actor actor, Recall recall) {
    return tenancy.as(
        actor,
        () -> Effectiveness.of(recall, patients.patients(recall.id()), vials.vials(recall.id())));
  }

  /** What stands against closing it without a reason, one sentence each. */
  public List<String> open(Actor actor, Recall recall) {
    return tenancy.as(
        actor, () -> OpenPoints.of(effectiveness(actor, recall), vials.balance(recall.id())));
  }
}
