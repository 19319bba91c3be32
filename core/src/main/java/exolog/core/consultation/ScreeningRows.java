package exolog.core.consultation;

import exolog.core.consultation.ScreeningQuestion.Action;
import exolog.core.id.ConsultationId;
import exolog.core.id.OverrideId;
import exolog.core.id.PatientId;
import exolog.core.practice.Role;
import exolog.core.practice.Signature;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of screening. */
final class ScreeningRows {
  private static final String QUESTION =
      """
      q.question, q.version, q.sentence, q.yes_does, q.unknown_does, q.again_days, q.until,
      q.override_by, q.answered_from, q.staged_as, q.holds_days, q.reflection_days, q.advice,
      q.source, q.trust
      """;

  private static final String SAID =
      """
      a.reply, a.seq, a.at as answered_at, a.answered_by, k.at as read_at, k.acknowledged_by,
      o.at as signed_at, o.signed_by, o.reason as override_reason
      """;

  private static final String JUDGEMENTS =
      """
      left join screening_acknowledgement k
        on k.clinic_id = a.clinic_id and k.consultation_id = a.consultation_id
       and k.question = a.question and k.version = a.version and k.reply = a.reply
      left join screening_override o
        on o.clinic_id = a.clinic_id and o.consultation_id = a.consultation_id
       and o.question = a.question and o.version = a.version and o.reply = a.reply
      """;

  /** An answer to another version is no answer to the one in force. */
  private static final String SCREENING =
      """
      with asked as (
        select distinct on (v.question) v.*, c.clinic_id, c.consultation_id
          from consultation c
          join screening_question v
            on (v.concern is null or v.concern = c.concern)
           and v.valid_from <= c.judged_on and (v.valid_to is null or v.valid_to >= c.judged_on)
         where c.consultation_id = :id
         order by v.question, v.version desc)
      select %s, %s
        from asked q
        left join lateral (select * from consultation_plan p
                            where p.clinic_id = q.clinic_id and p.consultation_id = q.consultation_id
                            order by p.seq desc limit 1) p on true
        left join lateral (select * from screening_answer s
                            where s.clinic_id = q.clinic_id and s.consultation_id = q.consultation_id
                              and s.question = q.question and s.version = q.version
                            order by s.seq desc limit 1) a on true
        %s
       where q.routes is null or p.route is null or p.route = any (q.routes)
       order by q.position, q.question limit 200
      """
          .formatted(QUESTION, SAID, JUDGEMENTS);

  /** Of each question the latest answer, in whichever consultation it was given. */
  private static final String STANDING =
      """
      select %s, %s
        from (select distinct on (s.question) s.*
                from consultation c
                join screening_answer s
                  on s.clinic_id = c.clinic_id and s.consultation_id = c.consultation_id
               where c.patient_id = :patient
               order by s.question, s.at desc, s.seq desc) a
        join screening_question q on q.question = a.question and q.version = a.version
        %s
       order by q.position, q.question limit 200
      """
          .formatted(QUESTION, SAID, JUDGEMENTS);

  private static final String DEFERRED =
      """
      select c.patient_id, v.name, c.consultation_id, q.sentence, q.until,
             a.at + make_interval(days => q.again_days) as again_from
        from screening_answer a
        join screening_question q on q.question = a.question and q.version = a.version
        join consultation c on c.clinic_id = a.clinic_id and c.consultation_id = a.consultation_id
        join patient t on t.clinic_id = c.clinic_id and t.patient_id = c.patient_id
        join lateral (select w.name from person_version w
                       where w.clinic_id = t.clinic_id and w.patient_id = t.patient_id
                       order by w.version desc limit 1) v on true
        left join consultation_decision d
          on d.clinic_id = c.clinic_id and d.consultation_id = c.consultation_id
        left join screening_override o
          on o.clinic_id = a.clinic_id and o.consultation_id = a.consultation_id
         and o.question = a.question and o.version = a.version and o.reply = a.reply
       where a.reply <> 'NO' and a.at > :since
         and case a.reply when 'YES' then q.yes_does else q.unknown_does end = 'DEFER'
         and o.override_id is null and coalesce(d.decision, 'DEFER') = 'DEFER'
         and not exists (select 1 from screening_answer n
                           join consultation m on m.clinic_id = n.clinic_id
                            and m.consultation_id = n.consultation_id
                          where n.clinic_id = a.clinic_id and m.patient_id = c.patient_id
                            and n.question = a.question
                            and (n.at, n.seq) > (a.at, a.seq))
       order by again_from, c.consultation_id limit :limit
      """;

  private static final String INSERT =
      """
      insert into screening_answer (consultation_id, question, version, reply, note, at, answered_by)
      values (:id, :question, :version, :reply, '', :at, :by)
      """;

  private static final String ACKNOWLEDGE =
      """
      insert into screening_acknowledgement (consultation_id, question, version, reply, at, acknowledged_by)
      values (:id, :question, :version, :reply, :at, :by)
      on conflict do nothing
      """;

  private static final String OVERRIDE =
      """
      insert into screening_override (override_id, consultation_id, patient_id, question, version,
                                      reply, reason, at, signed_by, account_id)
      values (:override, :id, :patient, :question, :version, :reply, :reason, :at, :by, :account)
      """;

  private final JdbcClient jdbc;

  ScreeningRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Screening of(ConsultationId id) {
    List<ScreeningAnswer> answers = new ArrayList<>();
    List<ScreeningQuestion> unanswered = new ArrayList<>();
    jdbc.sql(SCREENING)
        .param("id", id.value())
        .query(row -> {
          ScreeningQuestion question = question(row);
          if (row.getString("reply") != null) {
            answers.add(answer(question, row));
          } else if (question.isAsked()) {
            unanswered.add(question);
          }
        });
    return new Screening(answers, unanswered);
  }

  /** All questions in force, answered or not: those that the record answers too. */
  List<ScreeningQuestion> questions(ConsultationId id) {
    return jdbc.sql(SCREENING).param("id", id.value()).query((row, _) -> question(row)).list();
  }

  List<ScreeningAnswer> standing(PatientId patient) {
    return jdbc.sql(STANDING)
        .param("patient", patient.value())
        .query((row, _) -> answer(question(row), row))
        .list();
  }

  List<AskAgain> deferred(Instant since, int limit) {
    return jdbc.sql(DEFERRED)
        .param("since", Instants.column(since))
        .param("limit", limit)
        .query((row, _) ->
            new AskAgain(
                new PatientId(row.getObject("patient_id", java.util.UUID.class)),
                row.getString("name"),
                new ConsultationId(row.getObject("consultation_id", java.util.UUID.class)),
                row.getString("sentence"),
                row.getString("until"),
                Instants.at(row, "again_from")))
        .list();
  }

  void insert(ConsultationId id, ScreeningQuestion question, Reply reply, Instant at, String by) {
    judged(INSERT, id, question, reply, at, by).update();
  }

  void acknowledge(ConsultationId id, ScreeningAnswer answer, Instant at, String by) {
    judged(ACKNOWLEDGE, id, answer.question(), answer.reply(), at, by).update();
  }

  void override(
      Consultation consultation,
      ScreeningAnswer answer,
      Signature signer,
      String reason,
      Instant at) {
    judged(OVERRIDE, consultation.id(), answer.question(), answer.reply(), at, signer.name())
        .param("override", OverrideId.fresh().value())
        .param("patient", consultation.patient().value())
        .param("account", signer.account().value())
        .param("reason", reason)
        .update();
  }

  private JdbcClient.StatementSpec judged(
      String sql,
      ConsultationId id,
      ScreeningQuestion question,
      Reply reply,
      Instant at,
      String by) {
    return jdbc.sql(sql)
        .param("id", id.value())
        .param("question", question.key())
        .param("version", question.version())
        .param("reply", reply.name())
        .param("at", Instants.column(at))
        .param("by", by);
  }

  private static ScreeningAnswer answer(ScreeningQuestion question, ResultSet row)
      throws SQLException {
    @Nullable String reader = row.getString("acknowledged_by");
    @Nullable String signer = row.getString("signed_by");
    return new ScreeningAnswer(
        question,
        Reply.valueOf(row.getString("reply")),
        row.getLong("seq"),
        Instants.at(row, "answered_at"),
        row.getString("answered_by"),
        reader == null
            ? Optional.empty()
            : Optional.of(new Acknowledgement(Instants.at(row, "read_at"), reader)),
        signer == null
            ? Optional.empty()
            : Optional.of(
                new SignedOverride(
                    row.getString("override_reason"), Instants.at(row, "signed_at"), signer)));
  }

  private static ScreeningQuestion question(ResultSet row) throws SQLException {
    return new ScreeningQuestion(
        row.getString("question"),
        row.getInt("version"),
        row.getString("sentence"),
        Action.valueOf(row.getString("yes_does")),
        Action.valueOf(row.getString("unknown_does")),
        Optional.ofNullable(row.getObject("again_days", Integer.class)),
        row.getString("until"),
        Optional.ofNullable(row.getString("override_by")).map(Role::valueOf),
        AnsweredFrom.valueOf(row.getString("answered_from")),
        List.of((String[]) row.getArray("staged_as").getArray()),
        Optional.ofNullable(row.getObject("holds_days", Integer.class)),
        row.getInt("reflection_days"),
        row.getString("advice"),
        row.getString("source"),
        Trust.valueOf(row.getString("trust")));
  }
}
