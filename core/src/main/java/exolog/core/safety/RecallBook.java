package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.id.AccountId;
import exolog.core.id.RecallId;
import exolog.core.tenancy.Actor;
import java.util.Optional;

/** Opens a recall for an act, alone, or says why that act is not possible. */
final class RecallBook {
  private final RecallRows rows;

  RecallBook(RecallRows rows) {
    this.rows = rows;
  }

  Answer<Recall> known(RecallId id) {
    return rows.find(id)
        .map(Answer::given)
        .orElseGet(() ->
            Answer.refused(
                "recall.unknown", "recall", id, "There is no recall " + id + " in this clinic."));
  }

  /** Other acts on it wait until this transaction ends. */
  Answer<Recall> alone(RecallId id) {
    rows.lock(id);
    return known(id);
  }

  /** Between approval and close. */
  Answer<Recall> running(RecallId id) {
    return alone(id)
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

  static Optional<AccountId> person(Actor actor, Checks checks) {
    checks.require(
        actor.account().isPresent(),
        "recall.person.named",
        "person",
        actor.name(),
        "A recall is a person's act. Sign in with an account of this clinic.");
    return actor.account();
  }

  static Checks note(String note) {
    return new Checks()
        .require(
            note.length() <= 1000,
            "recall.note.long",
            "note",
            note.length(),
            "A note has at most 1000 characters.");
  }
}
