package exolog.core.patient;

import exolog.core.evidence.Concern;
import exolog.core.id.ConcernId;
import exolog.core.id.PatientId;
import exolog.core.time.Instants;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of concerns. */
final class ConcernRows {
  private static final String INSERT =
      """
      insert into concern (concern_id, patient_id, concern, severity, since, noted_at, noted_by)
      values (:id, :patient, :concern, :severity, :since, :at, :by)
      """;

  private static final String OF =
      """
      select concern_id, patient_id, concern, severity, since, noted_at from concern
       where patient_id = :patient order by noted_at, concern_id limit :limit
      """;

  private final JdbcClient jdbc;

  ConcernRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(PatientConcern concern, String by) {
    jdbc.sql(INSERT)
        .param("id", concern.id().value())
        .param("patient", concern.patient().value())
        .param("concern", concern.concern().key())
        .param("severity", concern.severity())
        .param("since", concern.since())
        .param("at", Instants.column(concern.notedAt()))
        .param("by", by)
        .update();
  }

  List<PatientConcern> of(PatientId patient, int limit) {
    return jdbc.sql(OF)
        .param("patient", patient.value())
        .param("limit", limit)
        .query((row, _) ->
            new PatientConcern(
                new ConcernId(row.getObject("concern_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                Concern.of(row.getString("concern")),
                row.getString("severity"),
                row.getString("since"),
                Instants.at(row, "noted_at")))
        .list();
  }
}
