package exolog.bench;

import com.zaxxer.hikari.HikariDataSource;
import exolog.cohort.DrawLoad;
import exolog.core.course.Session;
import exolog.core.custody.Vial;
import exolog.core.tenancy.Tenancy;
import exolog.postgres.Database;
import exolog.postgres.EmbeddedPostgres;
import exolog.postgres.Login;
import exolog.postgres.PostgresStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A clinic of 10,000 patients with ten sessions each, twelve points a session, beside those of
 * {@link DrawLoad} that are open. What is past is written straight into its tables.
 *
 * <p>Arguments: the data directory, and the file for login, sessions and vials.
 */
public final class SessionHistory {
  static final int OPEN = 300;
  private static final int SHELF = 60;
  private static final int PATIENTS = 10_000;
  private static final int SESSIONS = 10;
  private static final int POINTS = 12;

  private static final String PATIENT =
      """
      insert into patient (patient_id, number, registered_at, name_key)
      select gen_random_uuid(), 'B-' || n, now() - interval '3 years', 'synthetic'
        from generate_series(1, :patients) n
      """;

  private static final String COURSE =
      """
      insert into course (course_id, patient_id, concern, product_id, route, sessions_planned, interval_days,
                          opened_at, opened_by, sessions_held)
      select gen_random_uuid(), p.patient_id, c.concern, c.product_id, c.route, 12, 28,
             now() - interval '1 year', 'bench', :sessions
        from patient p, course c where p.number like 'B-%' and c.course_id = :like
      """;

  private static final String SESSION =
      """
      insert into session (session_id, course_id, patient_id, number, practitioner_id, held_at, note)
      select gen_random_uuid(), course_id, patient_id, n, :hand, opened_at + n * interval '28 days', 'bench'
        from course, generate_series(1, :sessions) n where opened_by = 'bench'
      """;

  private static final String GIVEN =
      """
      insert into administration (administration_id, once_key, session_id, patient_id, vial_id, lot_id, site, route,
                                  depth_um, volume_ul, relative_dose, left_ul, at, given_by)
      select gen_random_uuid(), gen_random_uuid(), session_id, patient_id, :vial, :lot, 'scalp-vertex', 'injection',
             1500, 600, 1, 1000, held_at, 'bench'
        from session where note = 'bench'
      """;

  private static final String POINT =
      """
      insert into administration_point (administration_id, row_number, region, points, across, down, volume_ul)
      select administration_id, n, 'scalp-vertex', 1, random(), random(), 50
        from administration, generate_series(1, :points) n where given_by = 'bench'
      """;

  private static final String CLOSED =
      """
      insert into session_closing (session_id, seq, pain, note, at, closed_by, reason)
      select session_id, 1, 2, '', held_at, 'bench', '' from session where note = 'bench'
      """;

  private SessionHistory() {}

  public static void main(String[] arguments) throws Exception {
    Path record = Files.createDirectories(Path.of(arguments[0])).resolve("postgres");
    if (!(EmbeddedPostgres.start(record)
        instanceof PostgresStart.Running(EmbeddedPostgres postgres))) {
      throw new IllegalStateException("no PostgreSQL in " + record);
    }
    try (postgres) {
      Database database = postgres.database("exolog");
      Login owner = database.owner();
      Flyway.configure()
          .dataSource(database.url(), owner.user(), owner.password())
          .locations("classpath:exolog/core")
          .load()
          .migrate();
      try (HikariDataSource pool = pool(database, database.app());
          HikariDataSource owners = pool(database, owner)) {
        DrawLoad load = DrawLoad.in(pool, Clock.systemUTC(), OPEN, SHELF);
        fill(pool, load);
        JdbcClient.create(owners).sql("analyze").update();
        Files.write(Path.of(arguments[1]), told(load));
      }
    }
  }

  private static void fill(HikariDataSource pool, DrawLoad load) {
    JdbcClient jdbc = JdbcClient.create(pool);
    Session like = load.session(0);
    Vial vial = load.anyVial(new SplittableRandom(1));
    new Tenancy(jdbc, new JdbcTransactionManager(pool))
        .run(
            load.actor(),
            () -> {
              jdbc.sql(PATIENT).param("patients", PATIENTS).update();
              jdbc.sql(COURSE)
                  .param("like", like.course().value())
                  .param("sessions", SESSIONS)
                  .update();
              int sessions =
                  jdbc.sql(SESSION)
                      .param("hand", like.practitioner().value())
                      .param("sessions", SESSIONS)
                      .update();
              jdbc.sql(GIVEN)
                  .param("vial", vial.id().value())
                  .param("lot", vial.lot().value())
                  .update();
              int points = jdbc.sql(POINT).param("points", POINTS).update();
              jdbc.sql(CLOSED).update();
              System.out.printf("%d past sessions, %d points%n", sessions, points);
            });
  }

  /** The login, then a line for each open session: its id and a vial. */
  private static List<String> told(DrawLoad load) {
    var random = new SplittableRandom(20261124);
    List<String> lines = new ArrayList<>(List.of(load.login()));
    for (int i = 0; i < OPEN; i++) {
      lines.add(load.session(i).id() + " " + load.anyVial(random).serial().text());
    }
    return lines;
  }

  private static HikariDataSource pool(Database database, Login login) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    pool.setMaximumPoolSize(4);
    return pool;
  }
}
