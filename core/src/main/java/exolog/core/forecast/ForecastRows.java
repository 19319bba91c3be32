package exolog.core.forecast;

import exolog.core.id.ConsultationId;
import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of frozen forecasts. */
final class ForecastRows {
  private static final String INSERT =
      """
      insert into frozen_forecast (forecast_id, patient_id, consultation_id, baseline_id, measure, question,
                                   answer, abstained, model_version, evidence_hash, data_time, frozen_at,
                                   frozen_by, supersedes, registry_model_id)
      values (:id, :patient, :consultation, :baseline, :measure, :question::json, :answer::json, :abstained,
              :model, :hash, :dataTime::date, :at, :by, :supersedes,
              :registryModel)
      """;

  private static final String COLUMNS =
      """
      select f.forecast_id, f.patient_id, f.consultation_id, f.baseline_id, f.answer::text as answer,
             f.frozen_at, f.frozen_by, f.supersedes
        from frozen_forecast f
      """;

  private static final String STANDING =
      """
       and not exists (select 1 from frozen_forecast n
                        where n.clinic_id = f.clinic_id and n.supersedes = f.forecast_id)
      """;

  private static final String FIND = COLUMNS + "where f.forecast_id = :id";
  private static final String STANDING_OF = COLUMNS + "where f.consultation_id = :id" + STANDING;

  /** Identifiers rise with time, so that they order and cut the pages. */
  private static final String OF_PATIENT =
      COLUMNS
          + """
          where f.patient_id = :patient and (:before::uuid is null or f.forecast_id < :before)
          order by f.forecast_id desc limit :limit
          """;

  /** Plans of one consultation are frozen one after the other: the lock is on its number. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:consultation, 0))::text";

  private static final String COUNT =
      "select count(*) from frozen_forecast f where f.measure = :measure and not f.abstained"
          + STANDING;

  /** Why the model behind a forecast could not be fitted as it was any more. */
  private static final String SINCE =
      """
      select s.why
        from frozen_forecast f
        join registry_model_stale s on s.clinic_id = f.clinic_id and s.model_id = f.registry_model_id
       where f.forecast_id = :id
       order by s.why limit 10
      """;

  private final JdbcClient jdbc;

  ForecastRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock(ConsultationId consultation) {
    jdbc.sql(LOCK).param("consultation", "forecast " + consultation).query(String.class).optional();
  }

  void insert(FrozenForecast forecast, String question) {
    ForecastAnswer answer = forecast.answer();
    jdbc.sql(INSERT)
        .param("id", forecast.id().value())
        .param("patient", forecast.patient().value())
        .param("consultation", forecast.consultation().value())
        .param("baseline", forecast.baseline().value())
        .param("measure", answer.measure())
        .param("question", question)
        .param("answer", ForecastJson.write(answer))
        .param("abstained", answer.isAbstained())
        .param("model", answer.modelVersion())
        .param("hash", answer.evidenceHash())
        .param("dataTime", answer.dataTime())
        .param("at", Instants.column(forecast.frozenAt()))
        .param("by", forecast.frozenBy())
        .param("supersedes", forecast.supersedes().map(ForecastId::value).orElse(null))
        .param("registryModel", answer.registryModel().map(UUID::fromString).orElse(null))
        .update();
  }

  Optional<FrozenForecast> find(ForecastId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> forecast(row)).optional();
  }

  Optional<FrozenForecast> standing(ConsultationId consultation) {
    return jdbc.sql(STANDING_OF)
        .param("id", consultation.value())
        .query((row, _) -> forecast(row))
        .optional();
  }

  List<FrozenForecast> of(PatientId patient, @Nullable UUID before, int limit) {
    return jdbc.sql(OF_PATIENT)
        .param("patient", patient.value())
        .param("before", before)
        .param("limit", limit)
        .query((row, _) -> forecast(row))
        .list();
  }

  int standing(String measure) {
    return jdbc.sql(COUNT).param("measure", measure).query(Integer.class).single();
  }

  List<String> since(ForecastId id) {
    return jdbc.sql(SINCE).param("id", id.value()).query(String.class).list();
  }

  private static FrozenForecast forecast(ResultSet row) throws SQLException {
    UUID superseded = row.getObject("supersedes", UUID.class);
    return new FrozenForecast(
        new ForecastId(row.getObject("forecast_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new ConsultationId(row.getObject("consultation_id", UUID.class)),
        new MeasurementId(row.getObject("baseline_id", UUID.class)),
        ForecastJson.read(row.getString("answer")),
        Instants.at(row, "frozen_at"),
        row.getString("frozen_by"),
        Optional.ofNullable(superseded).map(ForecastId::new));
  }
}
