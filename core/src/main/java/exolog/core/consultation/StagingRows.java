package exolog.core.consultation;

import exolog.core.evidence.Concern;
import exolog.core.id.PatientId;
import exolog.core.id.StagingId;
import exolog.core.time.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of scales and stagings. */
final class StagingRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, Integer>> ITEMS =
      new TypeReference<>() {};

  private static final String SCALES =
      """
      select distinct on (scale) scale, version, title, source, trust from staging_scale
       where :concern = any (concerns) and valid_from <= :day
       order by scale, version desc limit 50
      """;

  private static final String GRADES =
      """
      select grade, sentence from staging_grade
       where scale = :scale and version = :version order by position limit 50
      """;

  private static final String PARTS =
      """
      select item, label, most, words from staging_item
       where scale = :scale and version = :version order by position limit 50
      """;

  private static final String INSERT =
      """
      insert into staging (staging_id, patient_id, concern, scale, version, grade, items, score, at,
                           staged_by, supersedes, reason)
      values (:id, :patient, :concern, :scale, :version, :grade, cast(:items as jsonb), :score, :at,
              :by, :supersedes, :reason)
      """;

  private static final String COLUMNS =
      """
      select s.staging_id, s.patient_id, s.scale, s.version, s.grade, s.items::text as items, s.score,
             s.at, s.staged_by, s.supersedes, s.reason
        from staging s
      """;

  private static final String OF_PATIENT =
      COLUMNS
          + """
          where s.patient_id = :patient
            and not exists (select 1 from staging n
                             where n.clinic_id = s.clinic_id and n.supersedes = s.staging_id)
          order by s.at desc, s.staging_id desc limit 200
          """;

  private final JdbcClient jdbc;

  StagingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Scale> scales(Concern concern, LocalDate day) {
    return jdbc.sql(SCALES)
        .param("concern", concern.key())
        .param("day", day)
        .query((row, _) -> scale(row))
        .list();
  }

  void insert(Staging staging, Concern concern) {
    jdbc.sql(INSERT)
        .param("id", staging.id().value())
        .param("patient", staging.patient().value())
        .param("concern", concern.key())
        .param("scale", staging.scale())
        .param("version", staging.version())
        .param("grade", staging.grade().orElse(null))
        .param("items", staging.items().isEmpty() ? null : JSON.writeValueAsString(staging.items()))
        .param("score", staging.score().orElse(null))
        .param("at", Instants.column(staging.at()))
        .param("by", staging.stagedBy())
        .param("supersedes", staging.supersedes().map(StagingId::value).orElse(null))
        .param("reason", staging.reason())
        .update();
  }

  /** What stands, newest first. */
  List<Staging> of(PatientId patient) {
    return jdbc.sql(OF_PATIENT)
        .param("patient", patient.value())
        .query((row, _) -> staging(row))
        .list();
  }

  /** As graded last on each scale. */
  List<String> gradings(PatientId patient) {
    Map<String, Staging> latest =
        of(patient).stream().collect(Collectors.toMap(Staging::scale, s -> s, (newer, _) -> newer));
    return latest.values().stream().flatMap(s -> s.grading().stream()).toList();
  }

  private Scale scale(ResultSet row) throws SQLException {
    String key = row.getString("scale");
    int version = row.getInt("version");
    return new Scale(
        key,
        version,
        row.getString("title"),
        row.getString("source"),
        Trust.valueOf(row.getString("trust")),
        jdbc.sql(GRADES)
            .param("scale", key)
            .param("version", version)
            .query((one, _) -> new Scale.Grade(one.getString("grade"), one.getString("sentence")))
            .list(),
        jdbc.sql(PARTS)
            .param("scale", key)
            .param("version", version)
            .query((one, _) ->
                new Scale.Item(
                    one.getString("item"),
                    one.getString("label"),
                    one.getInt("most"),
                    one.getString("words")))
            .list());
  }

  private static Staging staging(ResultSet row) throws SQLException {
    @Nullable String items = row.getString("items");
    @Nullable BigDecimal score = row.getBigDecimal("score");
    return new Staging(
        new StagingId(row.getObject("staging_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getString("scale"),
        row.getInt("version"),
        Optional.ofNullable(row.getString("grade")),
        items == null ? Map.of() : JSON.readValue(items, ITEMS),
        Optional.ofNullable(score),
        Instants.at(row, "at"),
        row.getString("staged_by"),
        Optional.ofNullable(row.getObject("supersedes", UUID.class)).map(StagingId::new),
        row.getString("reason"));
  }
}
