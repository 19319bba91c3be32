package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.AccountId;
import exolog.core.id.RecallId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** From draft to closed: each step a named person's act, kept beside the earlier ones. */
final class RecallSteps {
  private final RecallRows rows;
  private final RecallBook book;
  private final Stops stops;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  RecallSteps(RecallRows rows, Stops stops, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = rows;
    this.book = new RecallBook(rows);
    this.stops = stops;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  Answer<Recall> draft(Actor actor, RecallDraft draft) {
    Checks checks = draft.check();
    Optional<AccountId> person = RecallBook.person(actor, checks);
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

  Answer<Recall> approve(Actor actor, RecallId id, String note) {
    return to(
        actor,
        id,
        RecallState.APPROVED,
        note,
        recall ->
            recall.isDraftedBy(actor)
                ? Answer.refused(
                    "recall.approval.second",
                    "approval",
                    actor.name(),
                    recall.drafted().decidedBy()
                        + " drafted this. Another person approves it: sign in as someone else.")
                : stops.approve(actor, recall));
  }

  /** A step that nothing stands against. */
  Answer<Recall> to(Actor actor, RecallId id, RecallState next, String note) {
    return to(actor, id, next, note, recall -> Answer.given(recall.id()));
  }

  /** With something open, only with a reason. */
  Answer<Recall> close(
      Actor actor, RecallId id, String reason, Function<Recall, List<String>> open) {
    return to(
        actor,
        id,
        RecallState.CLOSED,
        reason,
        recall -> {
          List<String> points = reason.isBlank() ? open.apply(recall) : List.of();
          return points.isEmpty()
              ? Answer.given(recall.id())
              : Answer.refused(
                  "recall.close.open",
                  "note",
                  reason,
                  String.join(" ", points) + " Give the reason why it is closed all the same.");
        });
  }

  Answer<Recall> withdraw(Actor actor, RecallId id, String reason) {
    return to(
        actor,
        id,
        RecallState.WITHDRAWN,
        reason,
        recall ->
            reason.isBlank()
                ? Answer.refused(
                    "recall.withdrawal.reason",
                    "withdrawal",
                    reason,
                    "Say why this draft is dropped, in at most 1000 characters.")
                : Answer.given(recall.id()));
  }

  private Answer<Recall> to(
      Actor actor,
      RecallId id,
      RecallState next,
      String note,
      Function<Recall, Answer<RecallId>> rule) {
    Checks checks = RecallBook.note(note);
    Optional<AccountId> person = RecallBook.person(actor, checks);
    if (!checks.passed() || person.isEmpty()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(
        actor,
        () ->
            book.alone(id)
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
                        : impossible(recall, next)));
  }

  private Answer<Recall> enter(
      Actor actor, AccountId person, RecallId id, int seq, RecallState state, String note) {
    rows.insert(id, new RecallEvent(seq, Instants.now(clock), state, actor.name(), person, note));
    audit.write(actor, "recall." + state.name().toLowerCase(Locale.ROOT), id, note);
    return book.known(id);
  }

  private static Answer<Recall> impossible(Recall recall, RecallState next) {
    return Answer.refused(
        "recall.state.impossible",
        "state",
        next,
        "This recall is " + recall.state() + " and cannot become " + next + ".");
  }
}
