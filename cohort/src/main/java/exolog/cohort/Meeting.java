package exolog.cohort;

import exolog.core.consent.About;
import exolog.core.consent.Explanation;
import exolog.core.consent.Scope;
import exolog.core.consent.Signing;
import exolog.core.consultation.Decision;
import exolog.core.consultation.Reply;
import exolog.core.consultation.ScreeningAnswer;
import exolog.core.consultation.ScreeningQuestion;
import exolog.core.consultation.TreatmentPlan;
import exolog.core.course.Course;
import exolog.core.forecast.Asked;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.id.ConsultationId;
import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import exolog.core.id.ProductId;
import exolog.core.money.Money;
import exolog.core.outcome.Measurement;
import exolog.core.tenancy.Actor;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The first visit: questions, baseline, plan, consent, decision. */
final class Meeting {
  private static final Currency EURO = Currency.getInstance("EUR");

  private final Doors doors;
  private final Actor actor;
  private final Catalogue catalogue;
  private final PatientId patient;
  private final String name;
  private final Plan plan;
  private final SplittableRandom random;

  Meeting(
      Doors doors,
      Actor actor,
      Catalogue catalogue,
      PatientId patient,
      String name,
      Plan plan,
      SplittableRandom random) {
    this.doors = doors;
    this.actor = actor;
    this.catalogue = catalogue;
    this.patient = patient;
    this.name = name;
    this.plan = plan;
    this.random = random;
  }

  /** The course it led to; empty where the person would rather wait. */
  Optional<Course> lead(Measurement baseline, boolean goesAhead) {
    ConsultationId id = doors.consultations.open(actor, patient, plan.concern()).orThrow().id();
    screen(id);
    doors.consultations.plan(actor, id, treatmentPlan(baseline.id())).orThrow();
    Optional<ForecastId> forecast = Optional.of(freeze(id, baseline));
    if (!goesAhead) {
      doors
          .consultations
          .decide(actor, id, Decision.Kind.DECLINE, "Demo: would rather wait", forecast)
          .orThrow();
      return Optional.empty();
    }
    consent();
    readWarnings(id);
    doors.consultations.decide(actor, id, Decision.Kind.PROCEED, "", forecast).orThrow();
    return doors.courses.of(actor, id);
  }

  /** Nobody of the demo is stopped; some are warned of something, and the warning is read. */
  private void screen(ConsultationId id) {
    Map<String, Reply> replies = new HashMap<>();
    for (ScreeningQuestion question : doors.screenings.of(actor, id).unanswered()) {
      boolean drawn = !question.mayStop() && random.nextInt(12) == 0;
      // Nobody of the demo is sent home to think: a course begins on the day of the talk.
      boolean warned = drawn && question.reflectionDays() == 0;
      replies.put(question.key(), warned ? Reply.YES : Reply.NO);
    }
    doors.screenings.screen(actor, id, replies).orThrow();
  }

  private void readWarnings(ConsultationId id) {
    for (ScreeningAnswer answer : doors.screenings.of(actor, id).unread()) {
      doors.screenings.acknowledge(actor, id, answer.question().key()).orThrow();
    }
  }

  private TreatmentPlan treatmentPlan(MeasurementId baseline) {
    return new TreatmentPlan(
        catalogue.product(plan.kind()),
        plan.route(),
        plan.sessions(),
        plan.intervalDays(),
        new Money(BigDecimal.valueOf(plan.pricePerSession()), EURO),
        Optional.of(baseline),
        Optional.empty());
  }

  /** As on the screen: the same question, and frozen also where the answer is "too few studies". */
  private ForecastId freeze(ConsultationId consultation, Measurement baseline) {
    ForecastQuestion question =
        Asked.of(
                plan.concern().key(),
                plan.followed().measure(),
                Double.toString(baseline.value()),
                Integer.toString(plan.sessions()),
                plan.intervalDays() / 7 + "w",
                plan.kind().source.key())
            .checked(doors.forecaster.askable())
            .orThrow();
    return doors
        .forecasts
        .freeze(actor, consultation, baseline.id(), question, doors.forecaster.answer(question))
        .orThrow()
        .id();
  }

  /** Signs what every course needs, and what a person may leave out. */
  private void consent() {
    ProductId product = catalogue.product(plan.kind());
    agree(About.treatment(product, plan.route()));
    agree(About.only(Scope.PHOTO_CARE));
    agree(About.only(Scope.RECALL_CONTACT));
    if (random.nextInt(10) < 7) {
      agree(About.only(Scope.REGISTRY));
    } else {
      doors.consents.decline(actor, patient, About.only(Scope.REGISTRY), "").orThrow();
    }
  }

  private void agree(About about) {
    Explanation talk =
        Explanation.understood(doors.consents.text(about.scope()), "Said again, without a fault.");
    doors.consents.give(actor, patient, about, talk, Signing.typed(name)).orThrow();
  }
}
