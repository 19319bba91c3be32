package exolog.core.safety;

import exolog.core.answer.Answer;
import exolog.core.audit.Audit;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import exolog.core.id.DonorId;
import exolog.core.id.RecallId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Look-backs proposed to the clinic that keeps a donor. The proposal is the reactive test itself: a
 * later test that is not reactive does not take it back, only a person's answer does.
 */
public final class LookBacks {
  private static final String OPEN =
      """
      select t.donor_id, d.code, t.seq, t.agent, t.tested_on, t.entered_at, t.entered_by
        from donor_test t join donor d on d.donor_id = t.donor_id
       where t.keeper = :clinic and t.result = 'REACTIVE'
         and not exists (select 1 from look_back_answer a
                          where a.donor_id = t.donor_id and a.test_seq = t.seq)
       order by t.entered_at, t.donor_id, t.seq limit :limit
      """;

  private static final String ANSWER =
      """
      insert into look_back_answer (donor_id, test_seq, at, recall_id, reason, decided_by)
      values (:donor, :test, :at, :recall, :reason, :by)
      on conflict (clinic_id, donor_id, test_seq) do nothing
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;
  private final Recalls recalls;

  public LookBacks(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Recalls recalls) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
    this.recalls = recalls;
  }

  /** Those without an answer, oldest first; at most a hundred. */
  public List<LookBack> open(Actor actor) {
    return tenancy.as(actor, () -> open(actor, 100));
  }

  /** Takes the proposal up: drafts a recall of everything that came from the donor. */
  public Answer<Recall> draft(Actor actor, DonorId donor, int test) {
    return tenancy.as(
        actor, () -> proposed(actor, donor, test).then(lookBack -> draft(actor, lookBack)));
  }

  /** Turns the proposal down, with the reason. */
  public Answer<LookBack> dismiss(Actor actor, DonorId donor, int test, String reason) {
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "lookBack.reason.missing",
          "reason",
          reason,
          "Say why nothing is recalled, in at most 1000 characters.");
    }
    if (actor.account().isEmpty()) {
      return Answer.refused(
          "lookBack.person.named",
          "person",
          actor.name(),
          "A look-back is a person's decision. Sign in with an account of this clinic.");
    }
    return tenancy.as(
        actor,
        () ->
            proposed(actor, donor, test)
                .then(lookBack -> answer(actor, lookBack, null, reason.strip())));
  }

  private Answer<Recall> draft(Actor actor, LookBack lookBack) {
    String reason =
        "Look-back: donor "
            + lookBack.code()
            + " reactive for "
            + lookBack.agent()
            + ", specimen of "
            + lookBack.testedOn();
    RecallScope scope =
        RecallScope.of(
            new TraceNode(TraceKind.DONOR, lookBack.donor().toString(), lookBack.code()));
    return recalls
        .draft(actor, new RecallDraft(scope, RecallClass.I, CheckLevel.A, reason, false))
        .then(
            recall -> answer(actor, lookBack, recall.id(), reason).then(_ -> Answer.given(recall)));
  }

  private Answer<LookBack> answer(
      Actor actor, LookBack lookBack, @Nullable RecallId recall, String reason) {
    int written =
        jdbc.sql(ANSWER)
            .param("donor", lookBack.donor().value())
            .param("test", lookBack.test())
            .param("at", Instants.column(Instants.now(clock)))
            .param("recall", recall == null ? null : recall.value())
            .param("reason", reason)
            .param("by", actor.name())
            .update();
    if (written == 0) {
      return gone(lookBack.donor());
    }
    audit.write(
        actor,
        recall == null ? "look-back.dismissed" : "look-back.taken-up",
        lookBack.donor(),
        lookBack.agent(),
        reason);
    return Answer.given(lookBack);
  }

  private Answer<LookBack> proposed(Actor actor, DonorId donor, int test) {
    return open(actor, 10_000).stream()
        .filter(lookBack -> lookBack.donor().equals(donor) && lookBack.test() == test)
        .findFirst()
        .map(Answer::given)
        .orElseGet(() -> gone(donor));
  }

  private static <T> Answer<T> gone(DonorId donor) {
    return Answer.refused(
        "lookBack.unknown",
        "donor",
        donor,
        "No look-back of this donor waits for an answer. Someone may have answered already.");
  }

  private List<LookBack> open(Actor actor, int limit) {
    return jdbc.sql(OPEN)
        .param("clinic", actor.clinic().value())
        .param("limit", limit)
        .query((row, _) ->
            new LookBack(
                new DonorId(row.getObject("donor_id", UUID.class)),
                row.getString("code"),
                row.getInt("seq"),
                row.getString("agent"),
                row.getObject("tested_on", LocalDate.class),
                Instants.at(row, "entered_at"),
                row.getString("entered_by")))
        .list();
  }
}
