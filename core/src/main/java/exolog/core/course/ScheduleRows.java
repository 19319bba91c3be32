package exolog.core.course;

import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.SessionId;
import exolog.core.time.Instants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of spacing: what a course keeps of its plan, and when its sessions were held. */
final class ScheduleRows {
  private static final String INSERT =
      """
      insert into course_spacing (course_id, early_days, late_days, usual_plan, without_consultation)
      values (:course, :early, :late, :usual, :why)
      """;

  private static final String FIND =
      """
      select early_days, late_days, usual_plan, without_consultation
        from course_spacing where course_id = :course
      """;

  private static final String HELD =
      "select session_id, number, held_at from session where course_id = :course";

  private static final String ZONE = "select zone from clinic where clinic_id = exolog_clinic()";

  /**
   * Running courses whose next session's window has opened, the most recently due first: one that
   * nobody came to for a year is a question for its own page.
   */
  private static final String WAITING =
      """
      select c.course_id, c.patient_id
        from course c
        left join course_spacing w on w.clinic_id = c.clinic_id and w.course_id = c.course_id
        left join lateral (
          select s.number, s.held_at from session s
           where s.clinic_id = c.clinic_id and s.course_id = c.course_id
           order by s.number desc limit 1) last on true
       cross join lateral (
          select (coalesce(last.held_at, c.opened_at) at time zone :zone)::date
                 + case when last.number is null then 0 else c.interval_days end as due) next
       where coalesce(last.number, 0) < c.sessions_planned
         and not exists (select 1 from course_end e
                          where e.clinic_id = c.clinic_id and e.course_id = c.course_id)
         and next.due between :since and :today + coalesce(w.early_days, :widest)
       order by next.due desc, c.course_id
       limit :limit
      """;

  private final JdbcClient jdbc;

  ScheduleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A course that waits. */
  record Waiting(CourseId course, PatientId patient) {}

  /** A spacing as the table has it. */
  record Kept(Window window, Optional<String> usual, String withoutConsultation) {}

  void insert(CourseId course, Window window, Optional<UsualPlan> usual, String why) {
    jdbc.sql(INSERT)
        .param("course", course.value())
        .param("early", window.earlyDays())
        .param("late", window.lateDays())
        .param("usual", usual.map(UsualPlan::key).orElse(null))
        .param("why", why)
        .update();
  }

  Optional<Kept> find(CourseId course) {
    return jdbc.sql(FIND)
        .param("course", course.value())
        .query((row, _) ->
            new Kept(
                new Window(row.getInt("early_days"), row.getInt("late_days")),
                Optional.ofNullable(row.getString("usual_plan")),
                row.getString("without_consultation")))
        .optional();
  }

  Map<Integer, Schedule.Held> held(CourseId course, ZoneId zone) {
    Map<Integer, Schedule.Held> held = new TreeMap<>();
    jdbc.sql(HELD)
        .param("course", course.value())
        .query(row -> {
          held.put(
              row.getInt("number"),
              new Schedule.Held(
                  new SessionId(row.getObject("session_id", UUID.class)),
                  Instants.at(row, "held_at").atZone(zone).toLocalDate()));
        });
    return held;
  }

  ZoneId zone() {
    return ZoneId.of(jdbc.sql(ZONE).query(String.class).single());
  }

  List<Waiting> waiting(ZoneId zone, LocalDate since, LocalDate today, int widest, int limit) {
    return jdbc.sql(WAITING)
        .param("zone", zone.getId())
        .param("since", since)
        .param("today", today)
        .param("widest", widest)
        .param("limit", limit)
        .query((row, _) ->
            new Waiting(
                new CourseId(row.getObject("course_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class))))
        .list();
  }
}
