package exolog.core.patient;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.answer.Page;
import exolog.core.evidence.Concern;
import exolog.core.id.PatientId;
import exolog.core.practice.Clinic;
import exolog.core.tenancy.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatientsTest {
  private final TestClinic here = new TestClinic();

  @Test
  void aPatientIsFoundByTheBeginningOfAnyWordWithoutCaseOrAccents() {
    Patient muller = here.patient("Zoë Müller-Lüdenscheidt");
    here.patient("Max Mustermann");
    assertThat(here.patients.search(here.actor, "MULL", Optional.empty()).rows())
        .containsExactly(muller);
    assertThat(here.patients.search(here.actor, "zoe mü", Optional.empty()).rows())
        .containsExactly(muller);
    assertThat(here.patients.search(here.actor, muller.number(), Optional.empty()).rows())
        .containsExactly(muller);
    assertThat(here.patients.search(here.actor, "oe", Optional.empty()).rows()).isEmpty();
  }

  @Test
  void aPatientIsFoundByBirthDateAndByTheEndOfTheTelephone() {
    var person =
        new Person(
            "Ann Smith",
            LocalDate.parse("1984-05-18"),
            Sex.FEMALE,
            Optional.empty(),
            Optional.empty(),
            Optional.of("+49 151 234-5678"));
    Patient ann = here.patients.register(here.actor, "TEL-1", person).orThrow();
    for (String typed :
        new String[] {
          "1984-05-18",
          "18.05.1984",
          "18 May 1984",
          "18/5/1984",
          "0151 2345678",
          "5678",
          "+49 (151) 2345678",
          "0049 151 2345678",
          "smith ann"
        }) {
      assertThat(search(typed)).as(typed).containsExactly(ann);
    }
    assertThat(search("5679")).isEmpty();
    assertThat(search("1984-05-19")).isEmpty();
    here.patients
        .correct(
            here.actor,
            ann.id(),
            Person.of("Ann Smith", LocalDate.parse("1984-05-19"), Sex.FEMALE),
            "typed wrongly")
        .orThrow();
    assertThat(search("18 May 1984")).isEmpty();
    assertThat(search("5678")).isEmpty();
  }

  @Test
  void namesWithAccentsDoNotLoseAPage() {
    for (int i = 0; i < 60; i++) {
      here.patient((i % 2 == 0 ? "Örjan " : "Zoe ") + i);
    }
    var seen = new java.util.HashSet<PatientId>();
    Optional<String> after = Optional.empty();
    do {
      Page<Patient> page = here.patients.search(here.actor, "", after);
      page.rows().forEach(patient -> assertThat(seen.add(patient.id())).isTrue());
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).hasSize(60);
  }

  private java.util.List<Patient> search(String typed) {
    return here.patients.search(here.actor, typed, Optional.empty()).rows();
  }

  @Test
  void aLongListComesInPagesAndNobodyIsShownTwiceOrLeftOut() {
    for (int i = 0; i < 60; i++) {
      here.patient("Patient " + (char) ('A' + i % 26) + " " + i);
    }
    int seen = 0;
    Optional<String> after = Optional.empty();
    do {
      Page<Patient> page = here.patients.search(here.actor, "", after);
      seen += page.rows().size();
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).isEqualTo(60);
  }

  @Test
  void aCorrectionKeepsTheEarlierVersionWithItsReason() {
    Patient before = here.patient("Ann Smith");
    Person corrected = Person.of("Anne Smith", LocalDate.parse("1984-05-18"), Sex.FEMALE);
    Patient after =
        here.patients.correct(here.actor, before.id(), corrected, "typed wrongly").orThrow();
    assertThat(after.version()).isEqualTo(2);
    assertThat(here.patients.versions(here.actor, before.id()))
        .extracting(PersonVersion::reason)
        .containsExactly("typed wrongly", "registered");
    assertThat(here.patients.search(here.actor, "anne", Optional.empty()).rows())
        .containsExactly(after);
    assertThat(here.patients.search(here.actor, "ann smith", Optional.empty()).rows())
        .containsExactly(after);
  }

  @Test
  void aBirthDateInTheFutureIsRefusedWithFieldAndRemedy() {
    Person person = Person.of("Ann Smith", LocalDate.parse("2062-05-18"), Sex.FEMALE);
    assertThat(here.patients.register(here.actor, "P-1", person))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.sentence())
                    .isEqualTo("The birth date 2062-05-18 lies in the future. Check the year."));
  }

  @Test
  void aPatientNumberBelongsToOnePatientOfAClinicAndToAnotherElsewhere() {
    Patient first = here.patient("Ann Smith");
    assertThat(here.patients.register(here.actor, first.number(), first.person()))
        .isInstanceOf(Answer.Refused.class);
    Clinic other = here.foundClinic("Clinic B");
    Actor there = here.clinician(other).actor();
    assertThat(here.patients.register(there, first.number(), first.person()))
        .isInstanceOf(Answer.Given.class);
  }

  @Test
  void anotherClinicsPatientDoesNotExistHere() {
    Actor there = here.clinician(here.foundClinic("Clinic B")).actor();
    PatientId theirs = here.patient(there, "Ann Smith").id();
    assertThat(here.patients.find(here.actor, theirs)).isEmpty();
    assertThat(here.patients.note(here.actor, theirs, Concern.ACNE_SCARS, "", ""))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void readingARecordIsNotedInTheLog() {
    Patient patient = here.patient("Ann Smith");
    here.patients.read(here.actor, patient.id());
    assertThat(here.audit.about(here.actor, patient.id(), 10))
        .extracting("action")
        .containsExactly("patient.read", "patient.registered");
  }

  @Test
  void aConcernIsKeptWithItsSeverityInTheClinicsWords() {
    Patient patient = here.patient("Ann Smith");
    here.patients.note(
        here.actor, patient.id(), Concern.ANDROGENETIC_ALOPECIA, "Ludwig I", "two years");
    assertThat(here.patients.concerns(here.actor, patient.id()))
        .extracting(PatientConcern::concern, PatientConcern::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Concern.ANDROGENETIC_ALOPECIA, "Ludwig I"));
  }
}
