package exolog.core.forecast.registry;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.course.Site;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Which rows a model may see. */
final class TrainingRowsTest {
  private final MeasuredClinic measured =
      new MeasuredClinic(6, new double[] {0, 0}, new double[] {0, 0}, 1);

  @Test
  void a_course_is_its_baseline_its_sessions_with_lot_and_hand_and_its_weeks() {
    var person = measured.people.get(1);
    Series series = seriesOf(person);
    assertThat(series.site()).isEqualTo(Site.SCALP_VERTEX);
    assertThat(series.baseline()).isEqualTo(person.readings.getFirst().value());
    assertThat(series.given())
        .containsExactly(
            new Given(0, 1, measured.lots.get(1).id(), measured.providers.get(0)),
            new Given(4, 1, measured.lots.get(1).id(), measured.providers.get(0)),
            new Given(8, 1, measured.lots.get(1).id(), measured.providers.get(0)));
    assertThat(series.visits().stream().map(Visit::week).toList()).containsExactly(8.0, 14.0, 22.0);
    double change = person.readings.get(3).value() - person.readings.get(0).value();
    assertThat(series.visits().get(2).change()).isCloseTo(change, Offset.offset(1e-9));
  }

  @Test
  void a_withdrawn_consent_takes_a_person_out_and_nobody_else() {
    measured.withdraw(measured.people.get(2));
    TrainingSet after = set();
    assertThat(after.people()).isEqualTo(5);
    assertThat(after.patients()).doesNotContain(measured.people.get(2).patient.id());
  }

  @Test
  void a_corrected_reading_takes_the_place_of_the_wrong_one() {
    var person = measured.people.get(0);
    var wrong = person.readings.get(3);
    TestClinic clinic = measured.clinic;
    clinic.outcomes.correct(clinic.actor, wrong.id(), wrong.value() + 7, "misread").orThrow();
    double change = wrong.value() + 7 - person.readings.getFirst().value();
    assertThat(seriesOf(person).visits()).hasSize(3);
    assertThat(seriesOf(person).visits().getLast().change()).isEqualTo(change);
  }

  @Test
  void the_same_rows_have_the_same_hash_and_another_reading_another() {
    String before = set().hash();
    assertThat(set().hash()).isEqualTo(before);
    measured.record(measured.people.get(0), 130);
    assertThat(set().hash()).isNotEqualTo(before);
  }

  @Test
  void another_clinic_has_no_comparable_course() {
    var stranger = measured.clinic.clinician(measured.clinic.foundClinic("Clinic B")).actor();
    assertThat(measured.models.comparable(stranger, measured.stratum).people()).isZero();
    assertThat(measured.models.strata(stranger)).isEmpty();
  }

  @Test
  void the_analyst_sees_how_many_courses_there_are_and_how_many_a_model_needs() {
    List<StratumStanding> strata = measured.models.strata(measured.clinic.actor);
    assertThat(strata)
        .singleElement()
        .satisfies(standing -> {
          assertThat(standing.stratum()).isEqualTo(measured.stratum);
          assertThat(standing.people()).isEqualTo(6);
          assertThat(standing.isEnough()).isFalse();
          assertThat(standing.model()).isEmpty();
        });
    assertThat(measured.models.refit(measured.clinic.actor, measured.stratum))
        .isEqualTo(new Refitting.TooFew(6, 20));
  }

  private TrainingSet set() {
    return measured.models.comparable(measured.clinic.actor, measured.stratum);
  }

  private Series seriesOf(MeasuredClinic.Person person) {
    return set().series().stream()
        .filter(series -> series.patient().equals(person.patient.id()))
        .findFirst()
        .orElseThrow();
  }
}
