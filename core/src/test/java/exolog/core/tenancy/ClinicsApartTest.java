package exolog.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.consultation.Reply;
import exolog.core.course.Session;
import exolog.core.course.Site;
import exolog.core.custody.Vial;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.outcome.MeasurementDetails;
import exolog.core.passport.PassportAddress;
import exolog.core.patient.Patient;
import exolog.core.practice.Clinic;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ClinicsApartTest {
  private static final String GUARDED =
      """
      select table_name from information_schema.columns
       where table_schema = 'public' and column_name = 'clinic_id'
         and table_name in (select relname from pg_class where relkind = 'r')
       order by table_name
      """;

  private final TestClinic here = new TestClinic();
  private final TestClinic there = new TestClinic();

  @Test
  void everyTableWithAClinicHasRowSecurityThatBindsEvenItsOwner() {
    String open =
        """
        select c.relname from pg_class c
         where c.relname in (:tables) and c.relkind = 'r'
           and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select 1 from pg_policy p where p.polrelid = c.oid
                                   and p.polname = 'own_clinic' and p.polcmd = '*'
                                   and p.polqual is not null and p.polwithcheck is not null))
        """;
    assertThat(tables()).hasSizeGreaterThan(15);
    assertThat(here.owner.sql(open).param("tables", tables()).query(String.class).list()).isEmpty();
  }

  @Test
  void aClinicSeesNothingOfAnotherInAnyTable() {
    fill(there);
    TreeSet<String> empty = new TreeSet<>();
    for (String table : tables()) {
      String foreign = "select count(*) from " + table + " where clinic_id <> :own";
      String count = "select count(*) from " + table;
      int seen =
          here.tenancy.as(
              here.actor,
              () ->
                  here.jdbc
                      .sql(foreign)
                      .param("own", here.clinic.id().value())
                      .query(Integer.class)
                      .single());
      assertThat(seen).as("rows of other clinics seen in " + table).isZero();
      int filled =
          there.tenancy.as(there.actor, () -> there.jdbc.sql(count).query(Integer.class).single());
      if (filled == 0) {
        empty.add(table);
      }
    }
    // Tables of higher floors are filled by their own tests; a table of ours may not escape this
    // one.
    assertThat(empty).doesNotContain("patient", "vial", "administration", "consent", "measurement");
  }

  @Test
  void withoutAClinicAtWorkNothingIsSeen() {
    fill(there);
    for (String table : tables()) {
      String count = "select count(*) from " + table;
      assertThat(here.jdbc.sql(count).query(Integer.class).single()).as(table).isZero();
    }
  }

  @Test
  void nobodyWritesARowForAnotherClinic() {
    String insert =
        """
        insert into patient (clinic_id, patient_id, number, name_key, registered_at)
        values (:clinic, gen_random_uuid(), 'X-1', 'x', now())
        """;
    assertThatThrownBy(() ->
            here.tenancy.as(
                here.actor,
                () -> here.jdbc.sql(insert).param("clinic", there.clinic.id().value()).update()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void whatIsAppendOnlyCanNeitherBeChangedNorRemoved() {
    fill(here);
    for (String table :
        List.of(
            "audit_entry",
            "vial_entry",
            "consent",
            "measurement",
            "administration",
            "lot_event",
            "person_version",
            "lot_hold",
            "course_end",
            "consultation_decision",
            "test_result")) {
      for (String statement : List.of("delete from " + table, "update " + table + " set at = at")) {
        assertThatThrownBy(
                () -> here.tenancy.as(here.actor, () -> here.jdbc.sql(statement).update()))
            .as(statement)
            .rootCause()
            .message()
            .matches("(?s).*(permission denied|column \"at\").*");
      }
    }
  }

  @Test
  void theServingRoleOwnsNothingAndCannotStepAroundTheGuard() {
    assertThat(ServingRole.check(here.jdbc)).isEmpty();
    assertThat(ServingRole.check(here.owner))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("owns").contains("Give --db a second role"));
    for (String statement :
        List.of(
            "alter table patient disable row level security",
            "set session_authorization = 'exolog_owner'",
            "create policy mine on patient using (true)",
            "select * from set_up_token")) {
      assertThatThrownBy(() -> here.jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void namingACrossingDoesNotOpenItToTheServingRole() {
    fill(there);
    String peek =
        "select count(*) from vial, (select set_config('exolog.crossing', 'passport', false)) s";
    assertThat(here.jdbc.sql(peek).query(Integer.class).single()).isZero();
    here.jdbc.sql("select set_config('exolog.crossing', '', false)").query(String.class).single();
  }

  @Test
  void everyDefinerFunctionHasAFixedSearchPathAndIsNotForEveryone() {
    String loose =
        """
        select proname from pg_proc
         where prosecdef and pronamespace = 'public'::regnamespace
           and (proconfig is null or not exists (select 1 from unnest(proconfig) c where c like 'search_path=%')
                or has_function_privilege('public', oid, 'execute'))
        """;
    assertThat(here.owner.sql(loose).query(String.class).list()).isEmpty();
  }

  @Test
  void workForOneClinicMayNotOpenAnothersRecordAndNestedWorkJoins() {
    assertThat(
            here.tenancy.as(
                here.actor,
                () -> here.tenancy.as(here.actor, () -> here.clinics.of(here.actor).name())))
        .isEqualTo("Clinic A");
    assertThatThrownBy(
            () -> here.tenancy.as(here.actor, () -> here.clinics.of(foreignActorOf(here))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("work for one clinic may not open another's record");
  }

  @Test
  void aRefusedAnswerLeavesNothingHalfWritten() {
    Answer<Patient> answer =
        here.tenancy.as(
            here.actor,
            () -> {
              here.patient("Half Written");
              return Answer.refused("test", "field", "value", "No.");
            });
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(here.patients.search(here.actor, "half", Optional.empty()).rows()).isEmpty();
  }

  @Test
  void onlyTheKeeperChangesWhatStandsOfALot() {
    Lot lot = there.releasedLot(there.product());
    assertThat(here.lots.recall(here.actor, lot.id(), "rumour"))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.sentence()).contains("kept by another clinic"));
    assertThat(here.lotHolds.place(here.actor, lot.id(), "nodules"))
        .isInstanceOf(Answer.Given.class);
    assertThat(there.lotHolds.standing(there.actor, lot.id())).isEmpty();
  }

  private Actor foreignActorOf(TestClinic clinic) {
    Clinic other = clinic.foundClinic("Clinic B");
    return Actor.software(other.id(), "test");
  }

  private List<String> tables() {
    return here.owner.sql(GUARDED).query(String.class).list();
  }

  private static void fill(TestClinic clinic) {
    Product product = clinic.product();
    Lot lot = clinic.releasedLot(product);
    Vial vial = clinic.vial(lot, 1_000);
    Patient patient = clinic.patient("Ann Smith");
    Session session = clinic.session(patient, product);
    clinic.draws.draw(clinic.actor, TestClinic.injection(session, vial, 100));
    clinic.lotHolds.place(clinic.actor, lot.id(), "test").orThrow();
    clinic.patients.note(clinic.actor, patient.id(), Concern.ACNE_SCARS, "", "").orThrow();
    clinic.courses.end(clinic.actor, session.course(), "test").orThrow();
    clinic.passports.find(PassportAddress.of(vial.serial().text()), "DE");
    MeasurementDetails reading =
        new MeasurementDetails(
            patient.id(),
            Optional.empty(),
            Evidence.published().measure("hair_density_per_cm2"),
            Site.SCALP_VERTEX,
            121,
            "",
            "Ada",
            clinic.clock.instant());
    clinic.outcomes.record(clinic.actor, reading).orThrow();
    var consultation =
        clinic.consultations.open(clinic.actor, patient.id(), Concern.ACNE_SCARS).orThrow();
    clinic.screenings.screen(clinic.actor, consultation.id(), Map.of("fever", Reply.NO)).orThrow();
  }
}
