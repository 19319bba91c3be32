package exolog.bench;

import exolog.core.audit.Audit;
import exolog.core.course.CourseDetails;
import exolog.core.course.Courses;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.postgres.Database;
import exolog.postgres.EmbeddedPostgres;
import exolog.postgres.PostgresStart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Adds a patient with 1,000 sessions to a demo's data directory and prints the patient's id. */
public final class LongHistory {
  private static final int COURSES = 20;
  private static final int SESSIONS = 50;

  private final Tenancy tenancy;
  private final Clinics clinics;
  private final Practitioners practitioners;
  private final Patients patients;
  private final Products products;
  private final Courses courses;

  private LongHistory(Database database) {
    var pool = new PGSimpleDataSource();
    pool.setUrl(database.url());
    pool.setUser(database.app().user());
    pool.setPassword(database.app().password());
    Clock clock = Clock.systemUTC();
    JdbcClient jdbc = JdbcClient.create(pool);
    tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
    Audit audit = new Audit(jdbc, tenancy, clock);
    clinics = new Clinics(jdbc, tenancy, audit, clock);
    practitioners = new Practitioners(jdbc, tenancy, audit, clock);
    patients = new Patients(jdbc, tenancy, audit, clock);
    products = new Products(jdbc, tenancy, audit, clock);
    courses = new Courses(jdbc, tenancy, audit, clock, patients, practitioners, products);
  }

  /**
   * Run while no server holds the directory.
   *
   * @param arguments the data directory
   */
  public static void main(String[] arguments) throws Exception {
    switch (EmbeddedPostgres.start(Path.of(arguments[0], "postgres"))) {
      case PostgresStart.Running(EmbeddedPostgres postgres) -> {
        System.out.println(new LongHistory(postgres.database("exolog")).write());
        postgres.close();
      }
      case PostgresStart.Refused(String sentence) -> throw new IllegalStateException(sentence);
    }
  }

  private PatientId write() {
    Actor actor = Actor.software(clinics.present().getFirst().id(), "bench");
    return tenancy.as(actor, () -> write(actor));
  }

  private PatientId write(Actor actor) {
    Person person = Person.of("Demo patient 9999", LocalDate.of(1970, 1, 1), Sex.UNKNOWN);
    PatientId patient = patients.register(actor, "DEMO-9999", person).orThrow().id();
    PractitionerId practitioner = practitioners.list(actor).getFirst().id();
    Product product =
        products.list().stream()
            .filter(candidate -> candidate.allows(Route.INJECTION))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < COURSES; i++) {
      var details =
          new CourseDetails(
              patient,
              Optional.empty(),
              Concern.ANDROGENETIC_ALOPECIA,
              product.id(),
              Route.INJECTION,
              SESSIONS,
              7);
      CourseId course = courses.open(actor, details).orThrow().id();
      for (int session = 0; session < SESSIONS; session++) {
        courses.hold(actor, course, practitioner, "Synthetic: a long history").orThrow();
      }
    }
    return patient;
  }
}
