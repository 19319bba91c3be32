package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.course.Course;
import exolog.core.course.Site;
import exolog.core.forecast.registry.Given;
import exolog.core.forecast.registry.LikeYou;
import exolog.core.forecast.registry.MeasuredClinic;
import exolog.core.forecast.registry.Voice;
import exolog.core.id.ConsultationId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.MeasurementDetails;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the clinic's own courses change in a forecast, and what they may not. */
final class OutlooksTest {
  /**
   * Lots that differ by six hairs a unit of exposure; people gain about ten by the second month.
   */
  private final MeasuredClinic measured =
      new MeasuredClinic(30, new double[] {-3, 0, 3}, new double[] {0}, 11);

  private final TestClinic clinic = measured.clinic;
  private final Outlooks outlooks = new Outlooks(Questions.FORECASTER, measured.models);
  private final Forecasts forecasts =
      new Forecasts(
          clinic.jdbc, clinic.tenancy, clinic.audit, clinic.clock, clinic.courses, clinic.outcomes);
  private final ForecastQuestion question =
      Questions.question(Questions.with(Questions.hairDensity(), "121", "3", "26", null));

  @Test
  void enough_courses_join_the_evidence_and_the_answer_says_how_much_each_weighs() {
    ForecastAnswer alone = Questions.FORECASTER.answer(question);
    ForecastAnswer joined = outlooks.answer(clinic.actor, question, Whom.someone());
    RegistryShown shown = Objects.requireNonNull(joined.registry());
    var model = Objects.requireNonNull(shown.model());
    assertThat(joined.comparableCourses()).isEqualTo(30);
    assertThat(joined.modelVersion()).isEqualTo("evidence-2+registry-2");
    assertThat(model.evidenceWeight()).isBetween(0.001, 0.9);
    assertThat(shown.contributions().getFirst())
        .contains("published studies weigh", "30 people here");
    assertThat(shown.contributions()).anyMatch(s -> s.startsWith("The lot is not decided"));
    assertThat(shown.peopleLikeYou().getFirst()).startsWith("30 people here");
    assertThat(width(joined)).isLessThan(width(alone));
    assertThat(Objects.requireNonNull(joined.evidence().effect()).words())
        .endsWith("and the courses of 30 people here.");
    assertThat(joined.assumptions().getFirst()).contains("90 readings of 30 people");
    assertThat(ForecastJson.read(ForecastJson.write(joined))).isEqualTo(joined);
  }

  @Test
  void the_same_question_gives_the_same_bytes() {
    assertThat(ForecastJson.write(outlooks.answer(clinic.actor, question, Whom.someone())))
        .isEqualTo(ForecastJson.write(outlooks.answer(clinic.actor, question, Whom.someone())));
  }

  @Test
  void a_lot_that_did_well_here_pulls_the_forecast_up_and_one_that_did_badly_down() {
    double good = median(ofLot(2));
    double unknown = median(outlooks.answer(clinic.actor, question, Whom.someone()));
    double bad = median(ofLot(0));
    assertThat(good).isGreaterThan(unknown + 1);
    assertThat(bad).isLessThan(unknown - 1);
    var model = Objects.requireNonNull(Objects.requireNonNull(ofLot(2).registry()).model());
    assertThat(model.lotKnown()).isTrue();
    assertThat(model.providerKnown()).isFalse();
  }

  @Test
  void visits_already_behind_a_person_narrow_what_is_to_come() {
    var given =
        List.of(
            new Given(0, 1, measured.lots.get(1).id(), measured.providers.getFirst()),
            new Given(4, 1, measured.lots.get(1).id(), measured.providers.getFirst()));
    var lot = Optional.of(measured.lots.get(1).id());
    var visits = List.of(new EarlyVisit(8, 30, given));
    ForecastAnswer before = outlooks.answer(clinic.actor, question, Whom.by(lot, Optional.empty()));
    ForecastAnswer after =
        outlooks.answer(clinic.actor, question, new Whom(lot, Optional.empty(), visits));
    assertThat(width(after)).isLessThan(width(before));
    assertThat(median(after)).isGreaterThan(median(before));
  }

  @Test
  void the_forecast_of_a_running_course_knows_its_standing_readings_its_lot_and_its_hand() {
    var person = measured.people.getFirst();
    var last = person.readings.getLast();
    clinic.outcomes.correct(clinic.actor, last.id(), last.value() + 20, "misread").orThrow();
    Whom whom = asOfToday(person);
    assertThat(whom.visits()).extracting(EarlyVisit::week).containsExactly(8.0, 14.0, 22.0);
    assertThat(whom.visits()).extracting(visit -> visit.given().size()).containsExactly(2, 3, 3);
    assertThat(whom.visits().getLast().change())
        .isEqualTo(last.value() + 20 - person.readings.getFirst().value());
    assertThat(whom.lot()).contains(measured.lots.getFirst().id());
    assertThat(whom.provider()).contains(measured.providers.getFirst());
    ForecastAnswer today = outlooks.answer(clinic.actor, question, whom);
    assertThat(Objects.requireNonNull(today.registry()).uses())
        .startsWith("Uses 3 readings of this patient")
        .contains("the lot");
    assertThat(width(today))
        .isLessThan(width(outlooks.answer(clinic.actor, question, Whom.someone())));
  }

  @Test
  void before_the_first_session_a_course_knows_what_was_planned_and_nothing_more() {
    var patient = clinic.patient("Nina Sample");
    Course course = clinic.course(patient, measured.product);
    var planned = Whom.by(Optional.empty(), Optional.of(measured.providers.getFirst()));
    assertThat(
            visits()
                .of(clinic.actor, course, measured.people.getFirst().readings.getFirst(), planned))
        .isEqualTo(planned);
  }

  @Test
  void where_only_studies_speak_a_reading_so_far_is_said_not_to_be_used() {
    measured.people.stream().limit(14).forEach(measured::withdraw);
    Whom whom = asOfToday(measured.people.getFirst());
    ForecastAnswer answer = outlooks.answer(clinic.actor, question, whom);
    assertThat(Objects.requireNonNull(answer.registry()).uses())
        .isEqualTo(
            "3 readings of this patient are not used: only a model of courses here can weigh them.");
    assertThat(answer.weeks()).isEqualTo(Questions.FORECASTER.answer(question).weeks());
  }

  @Test
  void people_like_you_are_narrowed_by_severity_where_both_sides_record_it() {
    assertThat(likeYou("Norwood III").getLast())
        .isEqualTo(
            "Counted by concern, measure, source and route. Not by age and sex: not recorded of this person. Not by severity: not recorded of any of them.");
    for (int i = 0; i < 12; i++) {
      var id = measured.people.get(i).patient.id();
      clinic
          .patients
          .note(clinic.actor, id, question.concern(), i < 3 ? "Norwood V" : "norwood iii", "")
          .orThrow();
    }
    assertThat(likeYou("Norwood III"))
        .contains("Of them, 9 also graded \"Norwood III\"; a grade is recorded of 12.")
        .anyMatch(s -> s.startsWith("Counted by concern, measure, source, route and severity."));
    assertThat(likeYou("Norwood V"))
        .contains("Of them, fewer than 5 also graded \"Norwood V\"; a grade is recorded of 12.");
    assertThat(likeYou(null))
        .noneMatch(s -> s.contains("graded"))
        .anyMatch(s -> s.contains("Not by age, sex and severity: not recorded of this person."));
  }

  @Test
  void a_clinic_without_comparable_courses_answers_byte_for_byte_from_the_evidence() {
    var stranger = clinic.clinician(clinic.foundClinic("Clinic B")).actor();
    assertThat(ForecastJson.write(outlooks.answer(stranger, question, Whom.someone())))
        .isEqualTo(ForecastJson.write(Questions.FORECASTER.answer(question)));
  }

  @Test
  void too_few_are_counted_and_change_no_figure() {
    measured.people.stream().limit(14).forEach(measured::withdraw);
    ForecastAnswer answer = outlooks.answer(clinic.actor, question, Whom.someone());
    ForecastAnswer alone = Questions.FORECASTER.answer(question);
    assertThat(answer.weeks()).isEqualTo(alone.weeks());
    assertThat(answer.comparableCourses()).isEqualTo(16);
    assertThat(answer.assumptions().getFirst()).contains("16 people", "below 20");
    assertThat(Objects.requireNonNull(answer.registry()).model()).isNull();
  }

  @Test
  void a_handful_of_people_is_not_given_as_a_number() {
    measured.people.stream().limit(27).forEach(measured::withdraw);
    ForecastAnswer answer = outlooks.answer(clinic.actor, question, Whom.someone());
    assertThat(answer.comparableCourses()).isZero();
    assertThat(answer.assumptions().getFirst()).contains("Fewer than 5 people");
    assertThat(ForecastJson.write(answer)).doesNotContain("3 people");
  }

  @Test
  void where_the_evidence_abstains_a_model_of_the_clinic_does_not_speak_in_its_place() {
    outlooks.answer(clinic.actor, question, Whom.someone());
    var model = measured.models.latest(clinic.actor, measured.stratum);
    var view = new RegistryView(30, model, Whom.someone(), List.of("30 people here."), List.of());
    Asked needling = Questions.with(Questions.hairDensity(), "121", "3", "26", "microneedling");
    ForecastAnswer answer = Questions.FORECASTER.answer(Questions.question(needling), view);
    assertThat(answer.weeks()).isEmpty();
    assertThat(Objects.requireNonNull(answer.abstained()).reason())
        .contains("30 people with this plan");
    assertThat(answer.assumptions()).containsExactly("No course here enters an answer.");
    assertThat(answer.registryModel()).isEmpty();
  }

  @Test
  void a_reader_gets_the_same_answer_from_a_current_model() {
    ForecastAnswer answer = outlooks.answer(clinic.actor, question, Whom.someone());
    assertThat(outlooks.asItStands(clinic.actor, question, Whom.someone())).isEqualTo(answer);
  }

  @Test
  void a_reader_fits_no_model_and_is_told_so() {
    ForecastAnswer unmodelled = outlooks.asItStands(clinic.actor, question, Whom.someone());
    assertThat(measured.models.latest(clinic.actor, measured.stratum)).isEmpty();
    assertThat(unmodelled.weeks()).isEqualTo(Questions.FORECASTER.answer(question).weeks());
    assertThat(unmodelled.assumptions().getFirst()).contains("have not been modelled yet");
    outlooks.answer(clinic.actor, question, Whom.someone());
    measured.withdraw(measured.people.get(3));
    ForecastAnswer stale = outlooks.asItStands(clinic.actor, question, Whom.someone());
    assertThat(stale.weeks()).isEqualTo(unmodelled.weeks());
    assertThat(stale.comparableCourses()).isEqualTo(29);
    assertThat(stale.assumptions().getFirst()).contains("is stale", "withdrawn", "speaks alone");
    assertThat(measured.models.versions(clinic.actor, measured.stratum)).hasSize(1);
  }

  @Test
  void people_like_you_are_counted_among_those_behind_the_model() {
    var asked = Questions.question(Questions.of(Questions.hairDensity(), "40", "female"));
    RegistryShown shown =
        Objects.requireNonNull(outlooks.answer(clinic.actor, asked, Whom.someone()).registry());
    assertThat(shown.peopleLikeYou()).hasSize(4);
    assertThat(shown.peopleLikeYou().getFirst()).startsWith("30 people here");
    assertThat(shown.peopleLikeYou().get(1)).contains("within 10 years");
  }

  @Test
  void a_frozen_forecast_keeps_its_numbers_when_somebody_behind_it_withdraws() {
    var patient = clinic.patient("Vera Sample");
    var details =
        new MeasurementDetails(
            patient.id(),
            Optional.empty(),
            question.measure(),
            Site.SCALP_VERTEX,
            121,
            "phototrichogram",
            "N. Example",
            clinic.clock.instant());
    Measurement baseline = clinic.outcomes.record(clinic.actor, details).orThrow();
    ForecastAnswer shown = outlooks.answer(clinic.actor, question, ofLotAndHand(2));
    assertThat(Objects.requireNonNull(shown.registry()).uses()).startsWith("Uses the lot");
    FrozenForecast frozen =
        forecasts
            .freeze(clinic.actor, ConsultationId.fresh(), baseline.id(), question, shown)
            .orThrow();
    assertThat(forecasts.note(clinic.actor, frozen.id())).isEmpty();
    measured.withdraw(measured.people.get(3));
    assertThat(forecasts.find(clinic.actor, frozen.id()).orElseThrow().answer()).isEqualTo(shown);
    assertThat(forecasts.note(clinic.actor, frozen.id()))
        .contains(
            "Its model used data of people who have since withdrawn; the numbers stand as they were shown.");
    ForecastAnswer next = outlooks.answer(clinic.actor, question, Whom.someone());
    assertThat(next.comparableCourses()).isEqualTo(29);
    assertThat(next.registryModel()).isNotEqualTo(shown.registryModel());
  }

  private EarlyVisits visits() {
    return new EarlyVisits(clinic.courses, clinic.exposures, clinic.outcomes, clinic.tenancy);
  }

  private Whom asOfToday(MeasuredClinic.Person person) {
    Course course = clinic.courses.of(clinic.actor, person.patient.id()).getFirst();
    return visits().of(clinic.actor, course, person.readings.getFirst(), Whom.someone());
  }

  private List<String> likeYou(@Nullable String severity) {
    var who = new LikeYou.Who(null, null, severity);
    Voice voice = measured.models.voice(clinic.actor, measured.stratum, who);
    return ((Voice.Speaks) voice).likeYou();
  }

  private Whom ofLotAndHand(int lot) {
    return Whom.by(
        Optional.of(measured.lots.get(lot).id()), Optional.of(measured.providers.getFirst()));
  }

  private ForecastAnswer ofLot(int lot) {
    return outlooks.answer(
        clinic.actor,
        question,
        Whom.by(Optional.of(measured.lots.get(lot).id()), Optional.empty()));
  }

  private static double median(ForecastAnswer answer) {
    return answer.horizon().treated().median();
  }

  private static double width(ForecastAnswer answer) {
    return answer.horizon().treated().upper80() - answer.horizon().treated().lower80();
  }
}
