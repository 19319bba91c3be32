package exolog.core.safety;

import exolog.core.id.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A patient on the list of a recall, as exposed at its approval.
 *
 * @param relativeDose 1 is the usual dose of a session
 * @param contacts oldest first
 */
public record ExposedPatient(
    PatientId patient,
    String number,
    Instant firstAt,
    Instant lastAt,
    int draws,
    long microlitres,
    double relativeDose,
    List<Contact> contacts) {
  public ExposedPatient {
    contacts = List.copyOf(contacts);
  }

  public ExposedPatient with(List<Contact> all) {
    return new ExposedPatient(
        patient, number, firstAt, lastAt, draws, microlitres, relativeDose, all);
  }

  /** The first time this was done; empty while it is still to do. */
  public Optional<Contact> first(Contact.Step step) {
    return contacts.stream().filter(contact -> contact.step() == step).findFirst();
  }

  /** The same step by the same way: noted once. Another attempt to reach someone is another. */
  boolean has(Contact contact) {
    return contact.step() != Contact.Step.NOT_REACHED
        && contacts.stream()
            .anyMatch(one -> one.step() == contact.step() && one.how().equals(contact.how()));
  }

  /**
   * One attempt or success.
   *
   * @param how such as "telephone" or "letter"
   */
  public record Contact(Step step, Instant at, String how, String note, String enteredBy) {
    /** What came of it. */
    public enum Step {
      NOT_REACHED,
      TOLD,
      ACKNOWLEDGED,
      EXAMINED
    }
  }
}
