package exolog.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.practice.ClinicDetails;
import exolog.core.practice.SignIn;
import exolog.core.product.LotStatus;
import exolog.core.tenancy.Actor;
import exolog.postgres.Database;
import exolog.postgres.ScratchDatabases;
import exolog.testkit.FakeClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DemoClinicTest {
  private final FakeClock clock = FakeClock.at("2026-11-23T09:00:00Z");

  /** Filled once for this class; every test has a copy of its own. */
  private final DataSource pool = pool("demo", DemoClinicTest::fill);

  @Test
  void everybody_in_it_is_called_a_demo_patient() {
    DemoAccess access = DemoClinic.open(pool, clock);
    var doors = new Doors(pool, clock);
    Actor software = Actor.software(access.clinic(), "test");
    var patients = doors.patients.search(software, "", Optional.empty()).rows();
    assertThat(patients)
        .isNotEmpty()
        .allSatisfy(patient -> assertThat(patient.person().name()).matches("Demo patient \\d{4}"));
    assertThat(doors.clinics.of(software).synthetic()).isTrue();
  }

  @Test
  void a_second_start_keeps_the_clinic_and_changes_the_passwords() {
    DemoAccess first = DemoClinic.open(pool, clock);
    DemoAccess second = DemoClinic.open(pool, clock);
    var doors = new Doors(pool, clock);
    assertThat(second.clinic()).isEqualTo(first.clinic());
    assertThat(second.shownPatient()).isEqualTo(first.shownPatient());
    assertThat(signIn(doors, first.clinician())).isInstanceOf(SignIn.Refused.class);
    assertThat(signIn(doors, second.clinician())).isInstanceOf(SignIn.Accepted.class);
    assertThat(signIn(doors, second.patient())).isInstanceOf(SignIn.Accepted.class);
    assertThat(signIn(doors, second.analyst())).isInstanceOf(SignIn.Accepted.class);
  }

  @Test
  void it_is_refused_where_a_real_clinic_keeps_its_record() {
    DataSource real = pool("record", DemoClinicTest::migrate);
    assertThat(DemoClinic.refusal(real, clock)).isEmpty();
    new Doors(real, clock)
        .clinics
        .found(new ClinicDetails("A clinic", "DE", "Europe/Berlin", "EUR"), false)
        .orThrow();
    assertThat(DemoClinic.refusal(real, clock).orElseThrow()).contains("real clinic", "--data");
  }

  @Test
  void the_story_has_a_lot_on_hold_one_recalled_and_one_expired() {
    DemoClinic.open(pool, clock);
    var doors = new Doors(pool, clock);
    var lots =
        doors.products.list().stream()
            .flatMap(product -> doors.lots.of(product.id()).stream())
            .toList();
    assertThat(lots)
        .hasSize(6)
        .anyMatch(lot -> lot.status() == LotStatus.HOLD)
        .anyMatch(lot -> lot.status() == LotStatus.RECALLED)
        .anyMatch(lot -> lot.isExpiredOn(LocalDate.of(2026, 11, 23)));
  }

  @Test
  void the_yearly_exercise_is_closed_with_its_time_and_a_donor_stands_behind_several_lots() {
    DemoAccess access = DemoClinic.open(pool, clock);
    var doors = new Doors(pool, clock);
    Actor software = Actor.software(access.clinic(), "test");
    assertThat(doors.recalls.list(software))
        .singleElement()
        .satisfies(drill -> {
          assertThat(drill.exercise()).isTrue();
          assertThat(drill.timeToClose()).contains(Duration.ofMinutes(84));
          var effect = doors.recalls.effectiveness(software, drill);
          assertThat(effect.told()).isEqualTo(effect.patients() - 1).isGreaterThan(5);
          assertThat(effect.vialsReconciled()).isEqualTo(effect.vials());
        });
    var donor = doors.donors.byCode(software, "DEMO-DONOR-A1").orElseThrow();
    assertThat(
            doors.products.list().stream()
                .flatMap(product -> doors.lots.of(product.id()).stream())
                .filter(lot -> doors.donors.behind(lot.preparation()).contains(donor)))
        .hasSizeGreaterThan(2);
  }

  @Test
  void the_patient_who_signs_in_has_sessions_and_measurements_of_months() {
    DemoAccess access = DemoClinic.open(pool, clock);
    var doors = new Doors(pool, clock);
    Actor software = Actor.software(access.clinic(), "test");
    var course = doors.courses.of(software, access.shownPatient()).getFirst();
    assertThat(course.sessionsHeld()).isEqualTo(course.sessionsPlanned());
    var readings = doors.outcomes.of(software, access.shownPatient());
    assertThat(readings).hasSizeGreaterThan(2);
    assertThat(doors.forecasts.of(software, access.shownPatient(), Optional.empty()).rows())
        .singleElement()
        .satisfies(frozen -> assertThat(frozen.answer().weeks()).isNotEmpty());
    assertThat(readings)
        .anyMatch(reading -> doors.forecasts.scoreOf(software, reading.id()).isPresent());
  }

  private static SignIn signIn(Doors doors, DemoLogin login) {
    return doors.accounts.signIn(login.user(), login.password());
  }

  private static DataSource pool(String state, ScratchDatabases.Migration migration) {
    return pool(ScratchDatabases.migrated(state, migration));
  }

  private static DataSource pool(Database database) {
    var pool = new PGSimpleDataSource();
    pool.setUrl(database.url());
    pool.setUser(database.app().user());
    pool.setPassword(database.app().password());
    return pool;
  }

  private static void fill(Database database) {
    migrate(database);
    DemoClinic.open(pool(database), FakeClock.at("2026-11-23T09:00:00Z"));
  }

  private static void migrate(Database database) {
    Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations("classpath:exolog/core")
        .load()
        .migrate();
  }
}
