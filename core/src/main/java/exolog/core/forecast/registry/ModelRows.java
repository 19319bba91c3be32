package exolog.core.forecast.registry;

import exolog.core.evidence.Evidence;
import exolog.core.id.ClinicId;
import exolog.core.id.ModelId;
import exolog.core.id.PatientId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of models. */
final class ModelRows {
  private static final String INSERT =
      """
      insert into registry_model (model_id, concern, measure, source, route, version, patients, readings,
                                  inputs_hash, formula, text_version, data_time, fitted_at, fitted_by, fit)
      values (:id, :concern, :measure, :source, :route, :version, :patients, :readings, :hash, :formula,
              :text, :dataTime, :at, :by, :fit::json)
      """;

  private static final String INSERT_PATIENTS =
      "insert into registry_model_patient (model_id, patient_id) select :id, unnest(:patients::uuid[])";

  /**
   * Shared by the triggers of V902: no consent ends and no reading is corrected while it is held.
   */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('registry ' || :clinic, 0))::text";

  private static final String COLUMNS =
      """
      select m.model_id, m.concern, m.measure, m.source, m.route, m.version, m.patients, m.readings,
             m.inputs_hash, m.formula, m.text_version, m.data_time, m.fitted_at, m.fitted_by,
             case when m.model_id = any (:known::uuid[]) then null else m.fit::text end as fit,
             exists (select 1 from registry_model n
                      where n.clinic_id = m.clinic_id and n.concern = m.concern and n.measure = m.measure
                        and n.source = m.source and n.route = m.route and n.version > m.version) as superseded,
             exists (select 1 from registry_model_stale s
                      where s.clinic_id = m.clinic_id and s.model_id = m.model_id and s.why = 'CONSENT_ENDED') as left_registry,
             exists (select 1 from registry_model_stale s
                      where s.clinic_id = m.clinic_id and s.model_id = m.model_id and s.why = 'READING_CORRECTED') as corrected
        from registry_model m
      """;

  private static final String LATEST =
      COLUMNS
          + """
          where m.concern = :concern and m.measure = :measure and m.source = :source and m.route = :route
          order by m.version desc limit 1
          """;

  private static final String VERSIONS =
      COLUMNS
          + """
          where m.concern = :concern and m.measure = :measure and m.source = :source and m.route = :route
          order by m.version desc limit :limit
          """;

  private static final String FIND = COLUMNS + "where m.model_id = :id";

  private final JdbcClient jdbc;
  private final Evidence evidence;
  private final KeptFits fits = new KeptFits();

  ModelRows(JdbcClient jdbc, Evidence evidence) {
    this.jdbc = jdbc;
    this.evidence = evidence;
  }

  void lock(ClinicId clinic) {
    jdbc.sql(LOCK).param("clinic", clinic.toString()).query(String.class).optional();
  }

  void insert(Row row, List<PatientId> patients) {
    Stratum stratum = row.stratum();
    jdbc.sql(INSERT)
        .param("id", row.id().value())
        .param("concern", stratum.concern().key())
        .param("measure", stratum.measure().key())
        .param("source", stratum.source().key())
        .param("route", stratum.route().key())
        .param("version", row.version())
        .param("patients", row.people())
        .param("readings", row.readings())
        .param("hash", row.inputsHash())
        .param("formula", row.formula())
        .param("text", row.textVersion())
        .param("dataTime", Instants.column(row.dataTime()))
        .param("at", Instants.column(row.fittedAt()))
        .param("by", row.fittedBy())
        .param("fit", FittedJson.write(row.fitted()))
        .update();
    jdbc.sql(INSERT_PATIENTS)
        .param("id", row.id().value())
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .update();
  }

  Optional<Row> latest(Stratum stratum) {
    var known = fits.known();
    return about(LATEST, stratum, known).query((row, _) -> row(row, known)).optional();
  }

  List<Row> versions(Stratum stratum, int limit) {
    var known = fits.known();
    return about(VERSIONS, stratum, known)
        .param("limit", limit)
        .query((row, _) -> row(row, known))
        .list();
  }

  Optional<Row> find(ModelId id) {
    var known = fits.known();
    return jdbc.sql(FIND)
        .param("known", ids(known))
        .param("id", id.value())
        .query((row, _) -> row(row, known))
        .optional();
  }

  private JdbcClient.StatementSpec about(String sql, Stratum stratum, Map<ModelId, Fitted> known) {
    return jdbc.sql(sql)
        .param("known", ids(known))
        .param("concern", stratum.concern().key())
        .param("measure", stratum.measure().key())
        .param("source", stratum.source().key())
        .param("route", stratum.route().key());
  }

  private static UUID[] ids(Map<ModelId, Fitted> known) {
    return known.keySet().stream().map(ModelId::value).toArray(UUID[]::new);
  }

  private Row row(ResultSet row, Map<ModelId, Fitted> known) throws SQLException {
    var id = new ModelId(row.getObject("model_id", UUID.class));
    return new Row(
        id,
        Strata.of(row, evidence),
        row.getInt("version"),
        row.getInt("patients"),
        row.getInt("readings"),
        row.getString("inputs_hash"),
        row.getString("formula"),
        row.getInt("text_version"),
        Instants.at(row, "data_time"),
        Instants.at(row, "fitted_at"),
        row.getString("fitted_by"),
        fitted(id, row.getString("fit"), known),
        new Row.Since(
            row.getBoolean("superseded"),
            row.getBoolean("left_registry"),
            row.getBoolean("corrected")));
  }

  /**
   * @param json null where the fit is known
   */
  private Fitted fitted(ModelId id, @Nullable String json, Map<ModelId, Fitted> known) {
    Fitted fitted = json == null ? known.get(id) : FittedJson.read(json);
    return fits.used(id, Objects.requireNonNull(fitted));
  }
}
