package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.PatientId;
import exolog.core.id.RecallId;
import exolog.core.safety.ExposedPatient.Contact;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who was told, answered and was examined: one patient, or many at once. */
final class RecallContacts {
  private final RecallBook book;
  private final RecallPatientRows rows;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  RecallContacts(
      RecallBook book, RecallPatientRows rows, Tenancy tenancy, Audit audit, Clock clock) {
    this.book = book;
    this.rows = rows;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Of all of them, or of none. */
  Answer<Recall> note(
      Actor actor,
      RecallId id,
      Set<PatientId> patients,
      Contact.Step step,
      String how,
      String note) {
    Checks checks =
        RecallBook.note(note)
            .require(
                !patients.isEmpty(),
                "recall.contact.nobody",
                "patients",
                "",
                "Nobody is ticked. Tick the patients this is about.")
            .require(
                !how.isBlank() && how.length() <= 200,
                "recall.contact.how",
                "how",
                how,
                "Say how, such as telephone or letter, in at most 200 characters.");
    RecallBook.person(actor, checks);
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    Instant now = Instants.now(clock);
    Contact contact = new Contact(step, now, how.strip(), note.strip(), actor.name());
    return tenancy.as(
        actor, () -> book.running(id).then(recall -> note(actor, recall, patients, contact)));
  }

  private Answer<Recall> note(
      Actor actor, Recall recall, Set<PatientId> patients, Contact contact) {
    List<ExposedPatient> meant =
        rows.patients(recall.id()).stream()
            .filter(one -> patients.contains(one.patient()))
            .toList();
    if (meant.size() < patients.size()) {
      Set<PatientId> strangers = new HashSet<>(patients);
      meant.forEach(one -> strangers.remove(one.patient()));
      return Answer.refused(
          "recall.patient.unknown",
          "patients",
          strangers.iterator().next(),
          "This patient is not on the list of this recall.");
    }
    if (contact.step() == Contact.Step.ACKNOWLEDGED) {
      List<String> untold =
          meant.stream()
              .filter(one -> one.first(Contact.Step.TOLD).isEmpty())
              .map(ExposedPatient::number)
              .toList();
      if (!untold.isEmpty()) {
        return Answer.refused(
            "recall.contact.order", "patients", untold.getFirst(), sentence(untold));
      }
    }
    meant.stream()
        .filter(one -> !one.has(contact))
        .forEach(one -> write(actor, recall, one, contact));
    return Answer.given(recall);
  }

  private void write(Actor actor, Recall recall, ExposedPatient patient, Contact contact) {
    rows.insert(recall.id(), patient.patient(), contact);
    audit.write(actor, "recall.contact", patient.patient(), contact.step() + ", " + contact.how());
  }

  private static String sentence(List<String> untold) {
    String some = untold.stream().limit(5).collect(Collectors.joining(", "));
    String more = untold.size() > 5 ? " and " + (untold.size() - 5) + " more have" : " have";
    return some
        + (untold.size() == 1 ? " has" : more)
        + " not been told yet. Note first who told them, and how.";
  }
}
