package exolog.core.course;

import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.id.ConsultationId;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.id.ProductId;
import exolog.core.id.SessionId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of courses and sessions. */
final class CourseRows {
  private static final String INSERT =
      """
      insert into course (course_id, patient_id, consultation_id, concern, product_id, route,
                          sessions_planned, interval_days, opened_at, opened_by)
      values (:id, :patient, :consultation, :concern, :product, :route, :sessions, :interval, :at, :by)
      on conflict (clinic_id, consultation_id) do nothing
      """;

  private static final String COLUMNS =
      """
      select c.course_id, c.patient_id, c.consultation_id, c.concern, c.product_id, c.route,
             c.sessions_planned, c.interval_days, c.opened_at, c.opened_by, c.sessions_held,
             e.at as ended_at, e.reason as end_reason, e.ended_by
        from course c
        left join course_end e on e.clinic_id = c.clinic_id and e.course_id = c.course_id
      """;

  private static final String FIND = COLUMNS + "where c.course_id = :id";
  private static final String BY_CONSULTATION = COLUMNS + "where c.consultation_id = :id";
  private static final String OF_PATIENT =
      COLUMNS
          + "where c.patient_id = :patient order by c.opened_at desc, c.course_id desc limit :limit";

  private static final String INSERT_END =
      """
      insert into course_end (course_id, at, reason, ended_by) values (:id, :at, :reason, :by)
      on conflict (clinic_id, course_id) do nothing
      """;

  /** Two people who open the next session at once come one after the other. */
  private static final String LOCK = "select 1 from course where course_id = :id for update";

  private static final String COUNT_SESSION =
      "update course set sessions_held = sessions_held + 1 where course_id = :id";

  private static final String INSERT_SESSION =
      """
      insert into session (session_id, course_id, patient_id, number, practitioner_id, held_at, note)
      values (:id, :course, :patient, :number, :practitioner, :at, :note)
      """;

  private static final String SESSION_COLUMNS =
      """
      select session_id, course_id, patient_id, number, practitioner_id, held_at, note from session
      """;

  private static final String SESSION = SESSION_COLUMNS + "where session_id = :id";
  private static final String SESSIONS =
      SESSION_COLUMNS + "where course_id = :course order by number limit :limit";

  private static final String HELD_BY =
      """
      select s.practitioner_id, count(*) as sessions
        from session s join course c on c.clinic_id = s.clinic_id and c.course_id = s.course_id
       where c.route = :route
       group by s.practitioner_id
      """;

  private final JdbcClient jdbc;

  CourseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the consultation has led to a course before. */
  boolean insert(CourseId id, CourseDetails details, Instant at, String by) {
    return jdbc.sql(INSERT)
            .param("id", id.value())
            .param("patient", details.patient().value())
            .param("consultation", details.consultation().map(ConsultationId::value).orElse(null))
            .param("concern", details.concern().key())
            .param("product", details.product().value())
            .param("route", details.route().key())
            .param("sessions", details.sessions())
            .param("interval", details.intervalDays())
            .param("at", Instants.column(at))
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Course> find(CourseId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> course(row)).optional();
  }

  Optional<Course> of(ConsultationId id) {
    return jdbc.sql(BY_CONSULTATION)
        .param("id", id.value())
        .query((row, _) -> course(row))
        .optional();
  }

  List<Course> of(PatientId patient, int limit) {
    return jdbc.sql(OF_PATIENT)
        .param("patient", patient.value())
        .param("limit", limit)
        .query((row, _) -> course(row))
        .list();
  }

  /** False when the course has ended before. */
  boolean end(CourseId id, Course.End end) {
    return jdbc.sql(INSERT_END)
            .param("id", id.value())
            .param("at", Instants.column(end.at()))
            .param("reason", end.reason())
            .param("by", end.endedBy())
            .update()
        == 1;
  }

  /** The course, held until the transaction ends. */
  Optional<Course> lock(CourseId id) {
    jdbc.sql(LOCK).param("id", id.value()).query(Integer.class).optional();
    return find(id);
  }

  void countSession(CourseId id) {
    jdbc.sql(COUNT_SESSION).param("id", id.value()).update();
  }

  void insert(Session session) {
    jdbc.sql(INSERT_SESSION)
        .param("id", session.id().value())
        .param("course", session.course().value())
        .param("patient", session.patient().value())
        .param("number", session.number())
        .param("practitioner", session.practitioner().value())
        .param("at", Instants.column(session.heldAt()))
        .param("note", session.note())
        .update();
  }

  Optional<Session> session(SessionId id) {
    return jdbc.sql(SESSION).param("id", id.value()).query((row, _) -> session(row)).optional();
  }

  List<Session> sessions(CourseId course, int limit) {
    return jdbc.sql(SESSIONS)
        .param("course", course.value())
        .param("limit", limit)
        .query((row, _) -> session(row))
        .list();
  }

  Map<PractitionerId, Integer> heldBy(Route route) {
    Map<PractitionerId, Integer> held = new HashMap<>();
    jdbc.sql(HELD_BY)
        .param("route", route.key())
        .query(row -> {
          UUID practitioner = row.getObject("practitioner_id", UUID.class);
          held.put(new PractitionerId(practitioner), row.getInt("sessions"));
        });
    return held;
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        new SessionId(row.getObject("session_id", UUID.class)),
        new CourseId(row.getObject("course_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getInt("number"),
        new PractitionerId(row.getObject("practitioner_id", UUID.class)),
        Instants.at(row, "held_at"),
        row.getString("note"));
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        new CourseId(row.getObject("course_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        Optional.ofNullable(row.getObject("consultation_id", UUID.class)).map(ConsultationId::new),
        Concern.of(row.getString("concern")),
        new ProductId(row.getObject("product_id", UUID.class)),
        Route.of(row.getString("route")),
        row.getInt("sessions_planned"),
        row.getInt("interval_days"),
        Instants.at(row, "opened_at"),
        row.getString("opened_by"),
        row.getInt("sessions_held"),
        end(row));
  }

  private static Optional<Course.End> end(ResultSet row) throws SQLException {
    @Nullable Instant at = Instants.atOrNull(row, "ended_at");
    return at == null
        ? Optional.empty()
        : Optional.of(new Course.End(at, row.getString("end_reason"), row.getString("ended_by")));
  }
}
