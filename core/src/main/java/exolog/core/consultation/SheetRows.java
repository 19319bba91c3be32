package exolog.core.consultation;

import exolog.core.evidence.Concern;
import exolog.core.id.ConsultationId;
import exolog.core.id.ForecastId;
import exolog.core.id.PatientId;
import exolog.core.id.SheetId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of decision sheets and of the time to think. */
final class SheetRows {
  private static final String INSERT =
      """
      insert into decision_sheet (sheet_id, consultation_id, patient_id, plan_seq, forecast_id, once_key,
                                  content, sha256, at, handed_by)
      select :id, :consultation, :patient, max(seq), :forecast, :once, :content,
             encode(sha256(:content), 'hex'), :at, :by
        from consultation_plan where consultation_id = :consultation
      """;

  private static final String OF =
      """
      select s.sheet_id, s.at, s.handed_by, s.forecast_id, s.sha256,
             s.plan_seq = (select max(seq) from consultation_plan p
                            where p.consultation_id = s.consultation_id) as of_this_plan
        from decision_sheet s
      """;

  private static final String RULES =
      """
      select days, reason, source from reflection_rule
       where (jurisdiction is null
              or jurisdiction in (select cast(:country as text) union all
                                  select parent from jurisdiction where code = :country))
         and (concern is null or concern = :concern)
         and valid_from <= :day and (valid_to is null or valid_to >= :day)
       order by days desc, jurisdiction nulls last, concern nulls last limit 1
      """;

  private static final String CLINIC =
      "select days from clinic_reflection order by seq desc limit 1";

  private static final String SET_CLINIC =
      "insert into clinic_reflection (days, at, set_by) values (:days, :at, :by)";

  private final JdbcClient jdbc;

  SheetRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A rule of the record with its source. */
  record Rule(int days, String reason, String source) {}

  void insert(
      SheetId id,
      ConsultationId consultation,
      PatientId patient,
      SheetOffered offered,
      Instant at,
      String by) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("consultation", consultation.value())
        .param("patient", patient.value())
        .param("forecast", offered.forecast().map(ForecastId::value).orElse(null))
        .param("once", offered.onceKey())
        .param("content", offered.pdf())
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  Optional<HandedSheet> once(ConsultationId consultation, UUID onceKey) {
    return jdbc.sql(OF + " where s.consultation_id = :consultation and s.once_key = :once")
        .param("consultation", consultation.value())
        .param("once", onceKey)
        .query((row, _) -> sheet(row))
        .optional();
  }

  List<HandedSheet> of(ConsultationId consultation, int limit) {
    return jdbc.sql(OF + " where s.consultation_id = :consultation order by s.at desc limit :limit")
        .param("consultation", consultation.value())
        .param("limit", limit)
        .query((row, _) -> sheet(row))
        .list();
  }

  Optional<Instant> firstOfThisPlan(ConsultationId consultation) {
    return jdbc.sql(
            """
            select min(at) as at from decision_sheet
             where consultation_id = :consultation
               and plan_seq = (select max(seq) from consultation_plan
                                where consultation_id = :consultation)
            """)
        .param("consultation", consultation.value())
        .query((row, _) -> Optional.ofNullable(row.getTimestamp("at")))
        .single()
        .map(java.sql.Timestamp::toInstant);
  }

  Optional<byte[]> content(ConsultationId consultation, SheetId id) {
    return jdbc.sql(
            "select content from decision_sheet where consultation_id = :consultation and sheet_id = :id")
        .param("consultation", consultation.value())
        .param("id", id.value())
        .query((row, _) -> row.getBytes("content"))
        .optional();
  }

  /** The longest that the record asks for; always an answer, if only that nobody asks. */
  Rule rule(String country, Concern concern, LocalDate day) {
    return jdbc.sql(RULES)
        .param("country", country)
        .param("concern", concern.key())
        .param("day", day)
        .query((row, _) ->
            new Rule(row.getInt("days"), row.getString("reason"), row.getString("source")))
        .optional()
        .orElse(new Rule(0, "No rule of that day is recorded.", "none"));
  }

  int clinicDays() {
    return jdbc.sql(CLINIC).query(Integer.class).optional().orElse(0);
  }

  void setClinicDays(int days, Instant at, String by) {
    jdbc.sql(SET_CLINIC)
        .param("days", days)
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  private static HandedSheet sheet(ResultSet row) throws SQLException {
    return new HandedSheet(
        new SheetId(row.getObject("sheet_id", UUID.class)),
        Instants.at(row, "at"),
        row.getString("handed_by"),
        Optional.ofNullable(row.getObject("forecast_id", UUID.class)).map(ForecastId::new),
        row.getBoolean("of_this_plan"),
        row.getString("sha256"));
  }
}
