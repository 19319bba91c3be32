package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.course.Course;
import exolog.core.course.CourseDetails;
import exolog.core.course.Courses;
import exolog.core.course.Site;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.ConsultationId;
import exolog.core.id.CourseId;
import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.MeasurementDetails;
import exolog.core.outcome.Outcomes;
import exolog.core.product.ProductDetails;
import exolog.core.product.ProductForm;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Freezing and scoring on a real PostgreSQL. */
final class ForecastsTest {
  private final TestClinic clinic = new TestClinic();
  private final Evidence evidence = Evidence.published();
  private final Products products =
      new Products(clinic.jdbc, clinic.tenancy, clinic.audit, clinic.clock);
  private final Courses courses =
      new Courses(
          clinic.jdbc,
          clinic.tenancy,
          clinic.audit,
          clinic.clock,
          clinic.patients,
          clinic.practitioners,
          products);
  private final Outcomes outcomes =
      new Outcomes(
          clinic.jdbc, clinic.tenancy, clinic.audit, clinic.clock, clinic.patients, evidence);
  private final Forecasts forecasts =
      new Forecasts(clinic.jdbc, clinic.tenancy, clinic.audit, clinic.clock, courses, outcomes);
  private final Actor actor = clinic.actor;
  private final PatientId patient = clinic.patient("Vera Sample").id();
  private final ConsultationId consultation = ConsultationId.fresh();
  private final ForecastQuestion question = Questions.question(Questions.hairDensity());
  private final ForecastAnswer answer = Questions.FORECASTER.answer(question);

  @Test
  void what_was_shown_comes_back_byte_for_byte() {
    FrozenForecast frozen = freeze(read(Optional.empty(), 121), question, answer).orThrow();
    FrozenForecast found = forecasts.find(actor, frozen.id()).orElseThrow();
    assertThat(found).isEqualTo(frozen);
    assertThat(ForecastJson.write(found.answer())).isEqualTo(ForecastJson.write(answer));
    assertThat(forecasts.of(actor, patient, Optional.empty()).rows()).containsExactly(frozen);
  }

  @Test
  void a_second_press_of_the_button_finds_the_first_forecast() {
    Measurement baseline = read(Optional.empty(), 121);
    FrozenForecast first = freeze(baseline, question, answer).orThrow();
    FrozenForecast second = freeze(baseline, question, answer).orThrow();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(forecasts.of(actor, patient, Optional.empty()).rows()).hasSize(1);
  }

  @Test
  void another_plan_supersedes_the_forecast_and_the_first_stays_in_the_record() {
    Measurement baseline = read(Optional.empty(), 121);
    ForecastId first = freeze(baseline, question, answer).orThrow().id();
    var other = Questions.question(Questions.with(Questions.hairDensity(), "121", "3", "26", null));
    FrozenForecast second = freeze(baseline, other, Questions.FORECASTER.answer(other)).orThrow();
    assertThat(second.supersedes()).contains(first);
    assertThat(forecasts.of(actor, consultation).orElseThrow().id()).isEqualTo(second.id());
    assertThat(forecasts.find(actor, first)).isPresent();
  }

  @Test
  void after_the_first_session_no_forecast_is_taken_any_more() {
    Measurement baseline = read(Optional.empty(), 121);
    hold(course());
    assertRefused(freeze(baseline, question, answer), "first session has been held");
  }

  @Test
  void a_forecast_that_starts_from_another_figure_than_the_reading_is_refused() {
    assertRefused(freeze(read(Optional.empty(), 118), question, answer), "reading does not say so");
  }

  @Test
  void a_reading_between_two_weeks_is_scored_once_however_often_one_asks() {
    Measurement after = measuredAfter(Duration.ofDays(7 * 13 + 3), 131);
    var scored = (Scoring.Scored) forecasts.score(actor, after.id());
    assertThat(scored.weeks()).isCloseTo(13 + 3 / 7.0, Offset.offset(1e-9));
    assertThat(scored.observed()).isEqualTo(10);
    assertThat(forecasts.score(actor, after.id())).isEqualTo(scored);
    assertThat(forecasts.scoreOf(actor, after.id())).contains(scored);
    TrackRecord record = forecasts.trackRecord(actor, "hair_density_per_cm2");
    assertThat(record.frozen()).isEqualTo(1);
    assertThat(record.scored()).isEqualTo(1);
    assertThat(record.card().orElseThrow().crps().value()).isEqualTo(scored.score().crps());
  }

  @Test
  void a_later_reading_counts_instead_of_the_earlier_one_of_the_same_forecast() {
    Measurement early = measuredAfter(Duration.ofDays(7 * 8), 125);
    forecasts.score(actor, early.id());
    clinic.clock.advance(Duration.ofDays(7 * 10));
    Measurement late = read(early.course(), 140);
    var scored = (Scoring.Scored) forecasts.score(actor, late.id());
    TrackRecord record = forecasts.trackRecord(actor, "hair_density_per_cm2");
    assertThat(record.scored()).isEqualTo(1);
    assertThat(record.card().orElseThrow().crps().value()).isEqualTo(scored.score().crps());
  }

  @Test
  void scores_are_grouped_by_concern_by_product_and_for_the_clinic_and_watched_for_drift() {
    Measurement early = measuredAfter(Duration.ofDays(7 * 8), 125);
    forecasts.score(actor, early.id());
    clinic.clock.advance(Duration.ofDays(7 * 10));
    forecasts.score(actor, read(early.course(), 140).id());
    var groups =
        new GroupScores(
            clinic.jdbc, clinic.tenancy, clinic.clock, key -> evidence.measure(key).label());
    assertThat(groups.by(actor, ScoreBy.CONCERN))
        .singleElement()
        .satisfies(group -> {
          assertThat(group.label()).isEqualTo("Androgenetic alopecia");
          assertThat(group.frozen()).isEqualTo(1);
          assertThat(group.scored()).isEqualTo(1);
          assertThat(group.measures()).containsExactly(question.measure().label());
          assertThat(group.drift().orElseThrow().outcomes()).isEqualTo(1);
          assertThat(group.drift().orElseThrow().words()).contains("No drift");
        });
    assertThat(groups.by(actor, ScoreBy.PRODUCT))
        .singleElement()
        .satisfies(group -> assertThat(group.label()).isEqualTo("Sample ASC"));
    assertThat(groups.by(actor, ScoreBy.CLINIC))
        .singleElement()
        .satisfies(group -> assertThat(group.key()).isEqualTo(actor.clinic().toString()));
    Actor stranger = clinic.clinician(clinic.foundClinic("Clinic B")).actor();
    assertThat(groups.by(stranger, ScoreBy.CLINIC)).isEmpty();
  }

  @Test
  void readings_the_forecast_does_not_speak_of_say_why() {
    assertNotScored(read(Optional.empty(), 130).id(), "belongs to no course");
    Measurement tooEarly = measuredAfter(Duration.ofDays(3), 122);
    assertNotScored(tooEarly.id(), "speaks of weeks 1 to 26");
    clinic.clock.advance(Duration.ofDays(7 * 40));
    assertNotScored(read(tooEarly.course(), 122).id(), "speaks of weeks 1 to 26");
    assertNotScored(MeasurementId.fresh(), "no reading");
  }

  @Test
  void another_clinic_sees_neither_forecast_nor_track_record() {
    FrozenForecast frozen = freeze(read(Optional.empty(), 121), question, answer).orThrow();
    Actor stranger = clinic.clinician(clinic.foundClinic("Clinic B")).actor();
    assertThat(forecasts.find(stranger, frozen.id())).isEmpty();
    assertThat(forecasts.of(stranger, consultation)).isEmpty();
    assertThat(forecasts.trackRecord(stranger, "hair_density_per_cm2").frozen()).isZero();
  }

  @Test
  void a_frozen_forecast_can_be_neither_changed_nor_deleted_by_the_program() {
    freeze(read(Optional.empty(), 121), question, answer).orThrow();
    for (String sql :
        new String[] {
          "update frozen_forecast set frozen_by = 'x'", "delete from frozen_forecast"
        }) {
      assertThatThrownBy(() -> clinic.tenancy.run(actor, () -> clinic.jdbc.sql(sql).update()))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private Measurement measuredAfter(Duration sinceFirstSession, double value) {
    freeze(read(Optional.empty(), 121), question, answer).orThrow();
    CourseId course = course();
    hold(course);
    clinic.clock.advance(sinceFirstSession);
    return read(Optional.of(course), value);
  }

  private Answer<FrozenForecast> freeze(
      Measurement baseline, ForecastQuestion about, ForecastAnswer shown) {
    return forecasts.freeze(actor, consultation, baseline.id(), about, shown);
  }

  private Measurement read(Optional<CourseId> course, double value) {
    var details =
        new MeasurementDetails(
            patient,
            course,
            question.measure(),
            Site.SCALP_VERTEX,
            value,
            "phototrichogram",
            "N. Example",
            clinic.clock.instant());
    return outcomes.record(actor, details).orThrow();
  }

  private CourseId course() {
    var product =
        products
            .enter(
                actor,
                new ProductDetails(
                    "Sample ASC",
                    "Sample Maker",
                    ProductSource.ADIPOSE_MSC,
                    ProductForm.FROZEN,
                    Set.of(Route.INJECTION),
                    "-80 °C",
                    4,
                    6))
            .orThrow();
    Course course =
        courses
            .open(
                actor,
                new CourseDetails(
                    patient,
                    Optional.of(consultation),
                    Concern.ANDROGENETIC_ALOPECIA,
                    product.id(),
                    Route.INJECTION,
                    6,
                    28))
            .orThrow();
    return course.id();
  }

  private void hold(CourseId course) {
    var practitioner = clinic.practitioners.add(actor, "Dr Ada Example", "physician").orThrow();
    courses.hold(actor, course, practitioner.id(), "").orThrow();
  }

  private void assertNotScored(MeasurementId reading, String why) {
    assertThat(forecasts.score(actor, reading))
        .isInstanceOfSatisfying(
            Scoring.NotScored.class, not -> assertThat(not.reason()).contains(why));
  }

  private static void assertRefused(Answer<FrozenForecast> answer, String why) {
    assertThat(((Answer.Refused<FrozenForecast>) answer).sentence()).contains(why);
  }
}
