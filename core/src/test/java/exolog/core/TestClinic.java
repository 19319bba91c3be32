package exolog.core;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import exolog.core.audit.Audit;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.practice.Account;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.Clinic;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.practice.Role;
import exolog.core.practice.SetUps;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.postgres.Database;
import exolog.postgres.Login;
import exolog.postgres.ScratchDatabases;
import exolog.testkit.FakeClock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A clinic of its own, with the record's front doors. All tests of a JVM share one database, as
 * clinics do in earnest: what separates them is what separates real clinics.
 */
public final class TestClinic {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Served SHARED = serve();

  public final FakeClock clock = FakeClock.at("2026-03-02T09:00:00Z");
  public final Database database;
  public final JdbcClient jdbc;
  public final JdbcClient owner;
  public final Tenancy tenancy;
  public final Audit audit;
  public final Clinics clinics;
  public final Accounts accounts;
  public final SetUps setUps;
  public final Practitioners practitioners;
  public final Patients patients;
  public final Clinic clinic;
  public final Actor actor;

  public TestClinic() {
    this(SHARED);
  }

  private TestClinic(Served served) {
    database = served.database();
    jdbc = JdbcClient.create(served.app());
    owner = JdbcClient.create(served.owner());
    tenancy = new Tenancy(jdbc, new JdbcTransactionManager(served.app()));
    audit = new Audit(jdbc, tenancy, clock);
    clinics = new Clinics(jdbc, tenancy, audit, clock);
    accounts = new Accounts(jdbc, tenancy, audit, clock);
    setUps = new SetUps(jdbc, tenancy, clinics, accounts, clock);
    practitioners = new Practitioners(jdbc, tenancy, audit, clock);
    patients = new Patients(jdbc, tenancy, audit, clock);
    clinic = foundClinic("Clinic A");
    actor = clinician(clinic).actor();
  }

  /** A second clinic in the same database. */
  public Clinic foundClinic(String name) {
    return clinics.found(new ClinicDetails(name, "DE", "Europe/Berlin", "EUR"), false).orThrow();
  }

  public Account clinician(Clinic clinic) {
    String login = "clinician-" + COUNT.incrementAndGet();
    AccountOpening opening =
        AccountOpening.of(login, "a long enough sentence", "Dr Ada Example", Role.CLINICIAN);
    return accounts.open(Actor.software(clinic.id(), "test"), opening).orThrow();
  }

  public Patient patient(String name) {
    return patient(actor, name);
  }

  public Patient patient(Actor by, String name) {
    Person person = Person.of(name, LocalDate.parse("1984-05-17"), Sex.FEMALE);
    return patients.register(by, "P-" + COUNT.incrementAndGet(), person).orThrow();
  }

  private record Served(Database database, HikariDataSource app, HikariDataSource owner) {}

  private static Served serve() {
    Database database = ScratchDatabases.migrated("core", TestClinic::migrate);
    return new Served(
        database, pool(database, database.app(), 12), pool(database, database.owner(), 2));
  }

  private static HikariDataSource pool(Database database, Login login, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  public static void migrate(Database database) {
    Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations("classpath:exolog/core")
        .load()
        .migrate();
  }
}
