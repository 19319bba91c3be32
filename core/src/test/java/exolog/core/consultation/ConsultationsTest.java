package exolog.core.consultation;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.consent.About;
import exolog.core.course.Course;
import exolog.core.course.DrawResult;
import exolog.core.course.Session;
import exolog.core.course.Site;
import exolog.core.custody.Vial;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Route;
import exolog.core.money.Money;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.MeasurementDetails;
import exolog.core.patient.Patient;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.product.Product;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsultationsTest {
  private final TestClinic here = new TestClinic();
  private final Patient patient = here.patient("Ann Smith");
  private final Product product = here.product();

  @Test
  void fromTheFirstTalkToADrawAndAReading() {
    Vial vial = here.vial(here.releasedLot(product), 1_000);
    Measurement baseline = baseline();
    Consultation consultation = open();
    allNo(consultation);
    here.clock.advance(Duration.ofMinutes(10));
    TreatmentPlan plan = plan(Optional.of(baseline), Optional.of(vial));
    Consultation planned = here.consultations.plan(here.actor, consultation.id(), plan).orThrow();
    assertThat(planned.plan().orElseThrow().costEstimate()).isEqualTo(Money.of("2100.00", "EUR"));
    here.agree(patient, About.treatment(product.id(), Route.INJECTION));
    Consultation decided = decide(consultation, Decision.Kind.PROCEED).orThrow();
    Course course = here.courses.of(here.actor, decided.id()).orElseThrow();
    assertThat(decided.decision().orElseThrow().course()).contains(course.id());
    Session session = here.courses.hold(here.actor, course.id(), here.practitioner(), "").orThrow();
    assertThat(here.draws.draw(here.actor, injection(session, vial, 300)))
        .isInstanceOf(DrawResult.Drawn.class);
    assertThat(here.timelines.of(here.actor, patient.id(), Optional.empty()).rows())
        .extracting(TimelineEntry::kind)
        .containsExactlyInAnyOrder(
            TimelineEntry.Kind.MEASUREMENT,
            TimelineEntry.Kind.CONSULTATION,
            TimelineEntry.Kind.CONSENT,
            TimelineEntry.Kind.CONSENT,
            TimelineEntry.Kind.DECISION,
            TimelineEntry.Kind.COURSE,
            TimelineEntry.Kind.SESSION);
  }

  @Test
  void nobodyGoesOnWhileAQuestionIsOpenOrTheWarningsAreUnreadOrThePlanIsMissing() {
    Consultation consultation = open();
    assertThat(TestClinic.sentences(decide(consultation, Decision.Kind.PROCEED)))
        .hasSize(24 + 2 + 1)
        .contains("There is no plan yet. Enter it first.");
  }

  @Test
  void aMinorIsBlockedFromTheBirthDateAndNobodyCanAnswerOtherwise() {
    Person minor = Person.of("Tim Young", LocalDate.parse("2010-01-01"), Sex.MALE);
    Patient young = here.patients.register(here.actor, "MINOR-1", minor).orThrow();
    Consultation consultation =
        here.consultations.open(here.actor, young.id(), Concern.ACNE_SCARS).orThrow();
    assertThat(here.screenings.of(here.actor, consultation.id()).stopping())
        .extracting(answer -> answer.question().key())
        .containsExactly("under-18");
    assertThat(here.screenings.screen(here.actor, consultation.id(), Map.of("under-18", Reply.NO)))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aSecondPressOfDecideDoesNotOpenASecondCourse() {
    Consultation consultation = open();
    allNo(consultation);
    here.consultations.plan(here.actor, consultation.id(), plan()).orThrow();
    decide(consultation, Decision.Kind.PROCEED).orThrow();
    assertThat(TestClinic.sentences(decide(consultation, Decision.Kind.PROCEED)))
        .containsExactly("This consultation is decided. Open a new one to change the plan.");
    assertThat(here.courses.of(here.actor, patient.id())).hasSize(1);
  }

  @Test
  void aPlanWithoutSessionsWithANegativePriceOrAForbiddenRouteIsRefused() {
    Consultation consultation = open();
    TreatmentPlan absurd =
        new TreatmentPlan(
            product.id(),
            Route.TOPICAL,
            0,
            0,
            Money.of("-1", "EUR"),
            Optional.empty(),
            Optional.empty());
    assertThat(TestClinic.sentences(here.consultations.plan(here.actor, consultation.id(), absurd)))
        .containsExactly(
            "A plan of 0 sessions is not possible. Give 1 to 60.",
            "An interval of 0 days is not possible. Give 1 to 365.",
            "A price of -1.00 for a session is not possible. Give 0 to 1000000.",
            "The label of this product does not allow on the skin. Choose a route that it allows.");
  }

  @Test
  void decliningAndDeferringNeedAReasonAndOpenNoCourse() {
    Consultation consultation = open();
    assertThat(
            here.consultations.decide(
                here.actor, consultation.id(), Decision.Kind.DECLINE, " ", Optional.empty()))
        .isInstanceOf(Answer.Refused.class);
    decide(consultation, Decision.Kind.DEFER).orThrow();
    assertThat(here.courses.of(here.actor, patient.id())).isEmpty();
  }

  @Test
  void aFrozenForecastStandsOnTheTimelineWithItsConsultation() {
    Consultation consultation = open();
    String freeze =
        """
        insert into frozen_forecast (forecast_id, patient_id, consultation_id, baseline_id, measure,
                                     question, answer, abstained, model_version, evidence_hash,
                                     data_time, frozen_at, frozen_by)
        values (gen_random_uuid(), :patient, :consultation, :baseline, 'hair_density_per_cm2', '{}',
                '{}', true, 'test', 'test', date '2026-03-02', :at, 'test')
        """;
    Measurement baseline = baseline();
    here.clock.advance(Duration.ofMinutes(1));
    here.tenancy.run(
        here.actor,
        () ->
            here.jdbc
                .sql(freeze)
                .param("patient", patient.id().value())
                .param("consultation", consultation.id().value())
                .param("baseline", baseline.id().value())
                .param("at", exolog.core.time.Instants.column(here.clock.instant()))
                .update());
    TimelineEntry newest =
        here.timelines.of(here.actor, patient.id(), Optional.empty()).rows().getFirst();
    assertThat(newest.kind()).isEqualTo(TimelineEntry.Kind.FORECAST);
    assertThat(newest.detail()).isEqualTo("ABSTAINED");
    assertThat(newest.belongsTo()).isEqualTo(consultation.id().value());
  }

  @Test
  void oneSessionMoreThanPlannedNeedsTheReason() {
    Course course = here.course(patient, product);
    var practitioner = here.practitioner();
    for (int i = 0; i < course.sessionsPlanned(); i++) {
      here.courses.hold(here.actor, course.id(), practitioner, "").orThrow();
      here.clock.advance(Duration.ofDays(course.intervalDays()));
    }
    assertThat(here.courses.hold(here.actor, course.id(), practitioner, " "))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.toString()).contains("planned sessions are held"));
    Session extra =
        here.courses.hold(here.actor, course.id(), practitioner, "asked for it").orThrow();
    assertThat(extra.number()).isEqualTo(course.sessionsPlanned() + 1);
  }

  @Test
  void aLongTimelineComesInPagesNewestFirstWithoutGaps() {
    List<String> kinds = new java.util.ArrayList<>();
    Course course = here.course(patient, product);
    var practitioner = here.practitioner();
    for (int i = 0; i < 120; i++) {
      here.clock.advance(Duration.ofHours(1));
      here.courses.hold(here.actor, course.id(), practitioner, "a long history").orThrow();
    }
    Optional<String> after = Optional.empty();
    do {
      var page = here.timelines.of(here.actor, patient.id(), after);
      page.rows().forEach(entry -> kinds.add(entry.kind() + entry.what()));
      after = page.next();
    } while (after.isPresent());
    assertThat(kinds).hasSize(121).doesNotHaveDuplicates();
    assertThat(kinds.getFirst()).isEqualTo("SESSION120");
  }

  private Consultation open() {
    return here.consultations
        .open(here.actor, patient.id(), Concern.ANDROGENETIC_ALOPECIA)
        .orThrow();
  }

  private void allNo(Consultation consultation) {
    Map<String, Reply> replies = new HashMap<>();
    here.screenings
        .of(here.actor, consultation.id())
        .unanswered()
        .forEach(question -> replies.put(question.key(), Reply.NO));
    here.screenings.screen(here.actor, consultation.id(), replies).orThrow();
    here.screenings
        .of(here.actor, consultation.id())
        .unread()
        .forEach(answer ->
            here.screenings
                .acknowledge(here.actor, consultation.id(), answer.question().key())
                .orThrow());
  }

  private Answer<Consultation> decide(Consultation consultation, Decision.Kind kind) {
    return here.consultations.decide(
        here.actor, consultation.id(), kind, "as talked about", Optional.empty());
  }

  private TreatmentPlan plan() {
    return plan(Optional.empty(), Optional.empty());
  }

  private TreatmentPlan plan(Optional<Measurement> baseline, Optional<Vial> vial) {
    return new TreatmentPlan(
        product.id(),
        Route.INJECTION,
        6,
        28,
        Money.of("350.00", "EUR"),
        baseline.map(Measurement::id),
        vial.map(Vial::id));
  }

  private Measurement baseline() {
    MeasurementDetails details =
        new MeasurementDetails(
            patient.id(),
            Optional.empty(),
            Evidence.published().measure("hair_density_per_cm2"),
            Site.SCALP_VERTEX,
            121,
            "Trichoscope",
            "Ada",
            here.clock.instant());
    return here.outcomes.record(here.actor, details).orThrow();
  }
}
