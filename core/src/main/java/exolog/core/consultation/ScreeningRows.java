package exolog.core.consultation;

import exolog.core.evidence.Concern;
import exolog.core.id.ConsultationId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of screening. */
final class ScreeningRows {
  private static final String QUESTIONS =
      """
      select question, sentence, action, advice, source from screening_question
       where concern is null or concern = :concern order by position limit 200
      """;

  private static final String INSERT =
      """
      insert into screening_answer (consultation_id, question, reply, note, at, answered_by)
      values (:id, :question, :reply, :note, :at, :by)
      """;

  private static final String SCREENING =
      """
      select q.question, q.sentence, q.action, q.advice, q.source, a.reply, a.note
        from consultation c
        join screening_question q on q.concern is null or q.concern = c.concern
        left join lateral (select reply, note from screening_answer s
                            where s.clinic_id = c.clinic_id and s.consultation_id = c.consultation_id
                              and s.question = q.question
                            order by s.seq desc limit 1) a on true
       where c.consultation_id = :id
       order by q.position limit 200
      """;

  private final JdbcClient jdbc;

  ScreeningRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ScreeningQuestion> questions(Concern concern) {
    return jdbc.sql(QUESTIONS)
        .param("concern", concern.key())
        .query((row, _) -> question(row))
        .list();
  }

  void insert(ConsultationId id, String question, Reply reply, String note, Instant at, String by) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("question", question)
        .param("reply", reply.name())
        .param("note", note)
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  Screening of(ConsultationId id) {
    List<ScreeningAnswer> answers = new ArrayList<>();
    List<ScreeningQuestion> unanswered = new ArrayList<>();
    jdbc.sql(SCREENING)
        .param("id", id.value())
        .query(row -> {
          @Nullable String reply = row.getString("reply");
          if (reply == null) {
            unanswered.add(question(row));
          } else {
            answers.add(
                new ScreeningAnswer(question(row), Reply.valueOf(reply), row.getString("note")));
          }
        });
    return new Screening(answers, unanswered);
  }

  private static ScreeningQuestion question(ResultSet row) throws SQLException {
    return new ScreeningQuestion(
        row.getString("question"),
        row.getString("sentence"),
        ScreeningQuestion.Action.valueOf(row.getString("action")),
        row.getString("advice"),
        row.getString("source"));
  }
}
