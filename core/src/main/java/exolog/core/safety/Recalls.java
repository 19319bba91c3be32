package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.course.MaterialHolds;
import exolog.core.course.Traces;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Vials;
import exolog.core.id.AccountId;
import exolog.core.id.PatientId;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import exolog.core.product.Lots;
import exolog.core.safety.ExposedPatient.Contact;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recalls of a clinic, and the exercises of them, from draft to close. */
public final class Recalls {
  private final RecallRows rows;
  private final ScopeRows scope;
  private final Stops stops;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  /** The lower floors a recall stops and asks. */
  public record Rooms(
      Traces traces, Lots lots, LotHolds lotHolds, Vials vials, MaterialHolds materialHolds) {}

  public Recalls(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Rooms rooms) {
    this.rows = new RecallRows(jdbc);
    this.scope = new ScopeRows(jdbc);
    this.stops = new Stops(scope, rooms);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer<Recall> draft(Actor actor, RecallDraft draft) {
    Checks checks = draft.check();
    Optional<AccountId> person = person(actor, checks);
    if (!checks.passed() || person.isEmpty()) {
      return Answer.refused(checks.refusals());
    }
    RecallId id = RecallId.fresh();
    return tenancy.as(
        actor,
        () -> {
          rows.insert(id, draft);
          return enter(actor, person.get(), id, 1, RecallState.DRAFT, draft.scope().label());
        });
  }

  /**
   * Approves as a second person, stops the stock and fixes the list of vials and patients, all in
   * one transaction. An exercise stops nothing.
   */
  public Answer<Recall> approve(Actor actor, RecallId id, String note) {
    return advance(
        actor,
        id,
        RecallState.APPROVED,
        note,
        recall ->
            isSecond(actor, recall)
                ? stops.approve(actor, recall)
                : Answer.refused(
                    "recall.approval.second",
                    "approval",
                    actor.name(),
                    recall.drafted().decidedBy()
                        + " drafted this. Another person approves it: sign in as someone else."));
  }

  public Answer<Recall> notified(Actor actor, RecallId id, String note) {
    return advance(actor, id, RecallState.NOTIFIED, note, recall -> Answer.given(recall.id()));
  }

  public Answer<Recall> reconcile(Actor actor, RecallId id, String note) {
    return advance(actor, id, RecallState.RECONCILING, note, recall -> Answer.given(recall.id()));
  }

  /** Ends it. With something missing, or someone not told, only with a reason. */
  public Answer<Recall> close(Actor actor, RecallId id, String reason) {
    return advance(
        actor, id, RecallState.CLOSED, reason, recall -> mayClose(actor, recall, reason));
  }

  /** Drops a draft. */
  public Answer<Recall> withdraw(Actor actor, RecallId id, String reason) {
    return advance(
        actor,
        id,
        RecallState.WITHDRAWN,
        reason,
        recall ->
            reason.isBlank()
                ? Answer.refused(
                    "recall.withdrawal.reason",
                    "note",
                    reason,
                    "Say why this draft is dropped, in at most 1000 characters.")
                : Answer.given(recall.id()));
  }

  /** Notes that a patient was, or could not be, reached, answered, or was examined. */
  public Answer<Recall> contact(
      Actor actor, RecallId id, PatientId patient, Contact.Step step, String how, String note) {
    Checks checks =
        new Checks()
            .require(
                !how.isBlank() && how.length() <= 200,
                "recall.contact.how",
                "how",
                how,
                "Say how, such as telephone or letter, in at most 200 characters.")
            .require(
                note.length() <= 1000,
                "recall.note.long",
                "note",
                note.length(),
                "A note has at most 1000 characters.");
    person(actor, checks);
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(
        actor,
        () ->
            running(id)
                .then(recall -> contact(actor, recall, patient, step, how.strip(), note.strip())));
  }

  /** Notes what was found in a vial of the scope; nothing when it was not found. */
  public Answer<Recall> count(Actor actor, RecallId id, VialId vial, int microlitres, String note) {
    Checks checks =
        new Checks()
            .require(
                microlitres >= 0 && microlitres <= 100_000,
                "recall.count.range",
                "counted",
                microlitres,
                "A vial with "
                    + microlitres
                    + " µL is not plausible. Give 0 to 100000 µL; 0 where it was not found.")
            .require(
                note.length() <= 1000,
                "recall.note.long",
                "note",
                note.length(),
                "A note has at most 1000 characters.");
    person(actor, checks);
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(
        actor, () -> running(id).then(recall -> count(actor, recall, vial, microlitres, note)));
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
    return tenancy.as(actor, () -> scope.patients(id));
  }

  public List<RecalledVial> vials(Actor actor, RecallId id) {
    return tenancy.as(actor, () -> scope.vials(id));
  }

  /** The account of each lot as it now stands. */
  public List<MassBalance> balance(Actor actor, RecallId id) {
    return tenancy.as(actor, () -> scope.balance(id));
  }

  public Effectiveness effectiveness(Actor actor, Recall recall) {
    return tenancy.as(actor, () -> effect(recall));
  }

  private Answer<Recall> advance(
      Actor actor,
      RecallId id,
      RecallState next,
      String note,
      java.util.function.Function<Recall, Answer<RecallId>> rule) {
    Checks checks =
        new Checks()
            .require(
                note.length() <= 1000,
                "recall.note.long",
                "note",
                note.length(),
                "A note has at most 1000 characters.");
    Optional<AccountId> person = person(actor, checks);
    if (!checks.passed() || person.isEmpty()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(
        actor,
        () -> {
          rows.lock(id);
          return known(id)
              .then(recall ->
                  recall.state().mayBecome(next)
                      ? rule.apply(recall)
                          .then(_ ->
                              enter(
                                  actor,
                                  person.get(),
                                  id,
                                  recall.events().size() + 1,
                                  next,
                                  note.strip()))
                      : impossible(recall, next));
        });
  }

  private Answer<Recall> enter(
      Actor actor, AccountId person, RecallId id, int seq, RecallState state, String note) {
    rows.insert(id, new RecallEvent(seq, Instants.now(clock), state, actor.name(), person, note));
    audit.write(actor, "recall." + state.name().toLowerCase(java.util.Locale.ROOT), id, note);
    return known(id);
  }

  private Answer<RecallId> mayClose(Actor actor, Recall recall, String reason) {
    if (!reason.isBlank()) {
      return Answer.given(recall.id());
    }
    List<String> open = OpenPoints.of(effectiveness(actor, recall), scope.balance(recall.id()));
    return open.isEmpty()
        ? Answer.given(recall.id())
        : Answer.refused(
            "recall.close.open",
            "note",
            reason,
            String.join(" ", open) + " Give the reason why it is closed all the same.");
  }

  private Answer<Recall> contact(
      Actor actor, Recall recall, PatientId patient, Contact.Step step, String how, String note) {
    Optional<ExposedPatient> exposed =
        scope.patients(recall.id()).stream()
            .filter(one -> one.patient().equals(patient))
            .findFirst();
    if (exposed.isEmpty()) {
      return Answer.refused(
          "recall.patient.unknown",
          "patient",
          patient,
          "This patient is not on the list of this recall.");
    }
    if (step == Contact.Step.ACKNOWLEDGED && exposed.get().first(Contact.Step.TOLD).isEmpty()) {
      return Answer.refused(
          "recall.contact.order",
          "step",
          step,
          exposed.get().number() + " has not been told yet. Note first who told them, and how.");
    }
    scope.insert(
        recall.id(), patient, new Contact(step, Instants.now(clock), how, note, actor.name()));
    audit.write(actor, "recall.contact", patient, step + ", " + how);
    return Answer.given(recall);
  }

  private Answer<Recall> count(
      Actor actor, Recall recall, VialId vial, int microlitres, String note) {
    if (scope.vials(recall.id()).stream().noneMatch(one -> one.vial().equals(vial))) {
      return Answer.refused(
          "recall.vial.unknown", "vial", vial, "This vial is not in the scope of this recall.");
    }
    scope.insert(
        recall.id(),
        vial,
        new Microlitres(microlitres),
        note.strip(),
        Instants.now(clock),
        actor.name());
    audit.write(actor, "recall.counted", vial, microlitres + " µL");
    return Answer.given(recall);
  }

  private Effectiveness effect(Recall recall) {
    List<ExposedPatient> patients = scope.patients(recall.id());
    List<RecalledVial> vials = scope.vials(recall.id());
    Optional<Instant> lastTold =
        patients.stream()
            .flatMap(one -> one.first(Contact.Step.TOLD).stream())
            .map(Contact::at)
            .max(Comparator.naturalOrder());
    return new Effectiveness(
        patients.size(),
        count(patients, Contact.Step.TOLD),
        count(patients, Contact.Step.ACKNOWLEDGED),
        count(patients, Contact.Step.EXAMINED),
        recall.draft().level().of(patients.size()),
        vials.size(),
        (int) vials.stream().filter(RecalledVial::isReconciled).count(),
        recall.timeToQuarantine(),
        recall
            .since(RecallState.APPROVED)
            .flatMap(approved -> lastTold.map(told -> Duration.between(approved, told))),
        recall.timeToClose());
  }

  private static int count(List<ExposedPatient> patients, Contact.Step step) {
    return (int) patients.stream().filter(one -> one.first(step).isPresent()).count();
  }

  private Answer<Recall> running(RecallId id) {
    rows.lock(id);
    return known(id)
        .then(recall ->
            recall.state().isRunning()
                ? Answer.given(recall)
                : Answer.refused(
                    "recall.running.not",
                    "recall",
                    id,
                    "This recall is "
                        + recall.state()
                        + ". Patients are told and vials counted between approval and close."));
  }

  private Answer<Recall> known(RecallId id) {
    return rows.find(id)
        .map(Answer::given)
        .orElseGet(() ->
            Answer.refused(
                "recall.unknown", "recall", id, "There is no recall " + id + " in this clinic."));
  }

  private static Answer<Recall> impossible(Recall recall, RecallState next) {
    return Answer.refused(
        "recall.state.impossible",
        "state",
        next,
        "This recall is " + recall.state() + " and cannot become " + next + ".");
  }

  /** By account and by name: two logins of one person are one person. */
  private static boolean isSecond(Actor actor, Recall recall) {
    RecallEvent first = recall.drafted();
    return !actor.account().equals(Optional.of(first.account()))
        && !actor.name().strip().equalsIgnoreCase(first.decidedBy().strip());
  }

  private static Optional<AccountId> person(Actor actor, Checks checks) {
    checks.require(
        actor.account().isPresent(),
        "recall.person.named",
        "person",
        actor.name(),
        "A recall is a person's act. Sign in with an account of this clinic.");
    return actor.account();
  }
}
