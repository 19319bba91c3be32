package exolog.core.outcome;

import exolog.core.course.Site;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Measure;
import exolog.core.id.CourseId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import exolog.core.time.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of measurements. */
final class MeasurementRows {
  private static final String INSERT =
      """
      insert into measurement (measurement_id, patient_id, course_id, measure, site, value, device,
                               operator, at, recorded_at, recorded_by, supersedes, reason)
      values (:id, :patient, :course, :measure, :site, :value, :device, :operator, :at, :recordedAt, :by,
              :supersedes, :reason)
      """;

  private static final String COLUMNS =
      """
      select m.measurement_id, m.patient_id, m.course_id, m.measure, m.site, m.value, m.device,
             m.operator, m.at, m.supersedes
        from measurement m
      """;

  private static final String STANDING =
      """
       and not exists (select 1 from measurement n
                        where n.clinic_id = m.clinic_id and n.supersedes = m.measurement_id)
      """;

  private static final String FIND = COLUMNS + "where m.measurement_id = :id";

  /** Corrections of one reading come one after the other: the advisory lock is on its number. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:reading, 0))::text";

  private static final String IS_STANDING =
      "select count(*) from measurement m where m.measurement_id = :id" + STANDING;

  private static final String OF_PATIENT =
      COLUMNS
          + "where m.patient_id = :key"
          + STANDING
          + "order by m.at, m.measurement_id limit :limit";
  private static final String OF_COURSE =
      COLUMNS
          + "where m.course_id = :key"
          + STANDING
          + "order by m.at, m.measurement_id limit :limit";

  private static final String SERIES =
      COLUMNS
          + "where m.patient_id = :key and m.measure = :measure and m.site = :site"
          + STANDING
          + "order by m.at, m.measurement_id limit :limit";

  private static final String IS_COURSE_OF =
      "select count(*) from course where course_id = :course and patient_id = :patient";

  private final JdbcClient jdbc;
  private final Evidence evidence;

  MeasurementRows(JdbcClient jdbc, Evidence evidence) {
    this.jdbc = jdbc;
    this.evidence = evidence;
  }

  void insert(Measurement reading, Instant recordedAt, String by, String reason) {
    jdbc.sql(INSERT)
        .param("id", reading.id().value())
        .param("patient", reading.patient().value())
        .param("course", reading.course().map(CourseId::value).orElse(null))
        .param("measure", reading.measure().key())
        .param("site", reading.site().key())
        .param("value", BigDecimal.valueOf(reading.value()))
        .param("device", reading.device())
        .param("operator", reading.operator())
        .param("at", Instants.column(reading.at().truncatedTo(ChronoUnit.MICROS)))
        .param("recordedAt", Instants.column(recordedAt))
        .param("by", by)
        .param("supersedes", reading.supersedes().map(MeasurementId::value).orElse(null))
        .param("reason", reason)
        .update();
  }

  boolean lockStanding(MeasurementId id) {
    jdbc.sql(LOCK).param("reading", "measurement " + id).query(String.class).optional();
    return jdbc.sql(IS_STANDING).param("id", id.value()).query(Integer.class).single() == 1;
  }

  boolean isCourseOf(CourseId course, PatientId patient) {
    return jdbc.sql(IS_COURSE_OF)
            .param("course", course.value())
            .param("patient", patient.value())
            .query(Integer.class)
            .single()
        == 1;
  }

  Optional<Measurement> find(MeasurementId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> measurement(row)).optional();
  }

  List<Measurement> of(PatientId patient, int limit) {
    return list(jdbc.sql(OF_PATIENT), patient.value(), limit);
  }

  List<Measurement> of(CourseId course, int limit) {
    return list(jdbc.sql(OF_COURSE), course.value(), limit);
  }

  List<Measurement> series(PatientId patient, Measure measure, Site site, int limit) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(SERIES).param("measure", measure.key()).param("site", site.key());
    return list(statement, patient.value(), limit);
  }

  private List<Measurement> list(JdbcClient.StatementSpec statement, UUID key, int limit) {
    return statement
        .param("key", key)
        .param("limit", limit)
        .query((row, _) -> measurement(row))
        .list();
  }

  private Measurement measurement(ResultSet row) throws SQLException {
    return new Measurement(
        new MeasurementId(row.getObject("measurement_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        Optional.ofNullable(row.getObject("course_id", UUID.class)).map(CourseId::new),
        evidence.measure(row.getString("measure")),
        Site.of(row.getString("site")),
        row.getBigDecimal("value").doubleValue(),
        row.getString("device"),
        row.getString("operator"),
        Instants.at(row, "at"),
        Optional.ofNullable(row.getObject("supersedes", UUID.class)).map(MeasurementId::new));
  }
}
