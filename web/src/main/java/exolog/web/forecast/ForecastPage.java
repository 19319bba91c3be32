package exolog.web.forecast;

import exolog.core.answer.Answer;
import exolog.core.consent.About;
import exolog.core.consent.Consent;
import exolog.core.consent.Consents;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Decision;
import exolog.core.course.Courses;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.FrozenForecast;
import exolog.core.id.ConsultationId;
import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.web.consultation.Desk;
import exolog.web.consultation.OnTheDesk;
import exolog.web.form.Choice;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What to expect of a plan, and the decision that freezes it. */
@Framed
final class ForecastPage {
  private final Tenancy tenancy;
  private final Rooms rooms;
  private final Desk desk;
  private final Expectations expectations;

  /** What the page asks of the record. */
  @org.springframework.stereotype.Component
  record Rooms(
      Forecasts forecasts,
      Consultations consultations,
      Consents consents,
      Courses courses,
      Jurisdictions jurisdictions,
      Clinics clinics,
      Clock clock) {}

  ForecastPage(Tenancy tenancy, Rooms rooms, Desk desk, Expectations expectations) {
    this.tenancy = tenancy;
    this.rooms = rooms;
    this.desk = desk;
    this.expectations = expectations;
  }

  @GetMapping("/consultations/{id}/forecast")
  ModelAndView page(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String country) {
    OnTheDesk on = desk.of(actor, new ConsultationId(id));
    return page(actor, on, country, Form.empty(), HttpStatus.OK);
  }

  /** Freezes what was on the screen and keeps the decision: both or neither. */
  @PostMapping("/consultations/{id}/decision")
  ModelAndView decide(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    ConsultationId key = new ConsultationId(id);
    OnTheDesk on = desk.of(actor, key);
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<Decision.Kind> kind =
        read.needed("decision", read.choice("decision", Decision.Kind.class));
    if (kind.isEmpty()) {
      return page(actor, on, "", read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    // Asked before the transaction, because a model may have to be fitted first; then one
    // transaction: a refused decision must not leave a forecast frozen.
    Answer<Optional<Expectation>> expected = expected(actor, on);
    var decided =
        tenancy.as(
            actor,
            () ->
                expected
                    .then(shown -> freeze(actor, on, shown))
                    .then(frozen ->
                        rooms
                            .consultations()
                            .decide(actor, key, kind.get(), form.value("reason"), frozen)));
    return switch (decided) {
      case Answer.Given(var consultation) -> {
        Frames.notice(request, Words.say("decision.kept." + kind.get()));
        yield new ModelAndView("redirect:/patients/" + consultation.patient());
      }
      case Answer.Refused(var refusals) ->
          page(actor, on, "", form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** A question with the answer that is shown and frozen. */
  private record Expectation(
      MeasurementId baseline, ForecastQuestion question, ForecastAnswer answer) {}

  private Answer<Optional<Expectation>> expected(Actor actor, OnTheDesk on) {
    if (on.baseline().isEmpty()) {
      return Answer.given(Optional.empty());
    }
    MeasurementId baseline = on.baseline().get().id();
    return question(actor, on)
        .then(question ->
            Answer.given(
                Optional.of(
                    new Expectation(
                        baseline, question, expectations.answer(actor, question, on.lot())))));
  }

  private Answer<Optional<ForecastId>> freeze(
      Actor actor, OnTheDesk on, Optional<Expectation> expected) {
    if (expected.isEmpty()) {
      return Answer.given(Optional.empty());
    }
    Expectation shown = expected.get();
    return rooms
        .forecasts()
        .freeze(actor, on.consultation().id(), shown.baseline(), shown.question(), shown.answer())
        .then(frozen -> Answer.given(Optional.of(frozen.id())));
  }

  private Answer<ForecastQuestion> question(Actor actor, OnTheDesk on) {
    if (on.consultation().plan().isEmpty() || on.baseline().isEmpty() || on.product().isEmpty()) {
      return Answer.refused("forecast.plan.missing", "plan", "", Words.say("forecast.noPlan"));
    }
    Clinic clinic = rooms.clinics().of(actor);
    int age = on.patient().person().ageOn(clinic.dayOf(rooms.clock().instant()));
    return expectations.question(
        on.consultation().concern(),
        on.baseline().get(),
        on.consultation().plan().get(),
        on.product().get().source(),
        age);
  }

  private ModelAndView page(
      Actor actor, OnTheDesk on, String country, Form form, HttpStatus status) {
    Optional<FrozenForecast> frozen = rooms.forecasts().of(actor, on.consultation().id());
    Answer<ForecastAnswer> answer =
        on.consultation().isOpen() || frozen.isEmpty()
            ? question(actor, on).then(q -> Answer.given(expectations.answer(actor, q, on.lot())))
            : Answer.given(frozen.get().answer());
    return switch (answer) {
      case Answer.Given(ForecastAnswer shown) ->
          new ModelAndView("forecast/page", model(actor, on, country, form, shown), status);
      case Answer.Refused(var refusals) ->
          new ModelAndView(
              "consultation/page",
              Map.of("on", on, "form", form.refused(refusals)),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private Map<String, Object> model(
      Actor actor, OnTheDesk on, String country, Form form, ForecastAnswer answer) {
    Clinic clinic = rooms.clinics().of(actor);
    String chosen = country.isBlank() ? clinic.country() : country;
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("on", on);
    model.put("answer", answer);
    model.put("record", rooms.forecasts().trackRecord(actor, answer.measure()));
    model.put("legal", rooms.jurisdictions().status(chosen, clinic.dayOf(rooms.clock().instant())));
    model.put(
        "countries",
        rooms.jurisdictions().countries().stream()
            .map(c -> new Choice(c.code(), c.name()))
            .toList());
    model.put("consent", consent(actor, on));
    model.put("course", rooms.courses().of(actor, on.consultation().id()));
    model.put(
        "note",
        rooms
            .forecasts()
            .of(actor, on.consultation().id())
            .filter(_ -> !on.consultation().isOpen())
            .flatMap(frozen -> rooms.forecasts().note(actor, frozen.id())));
    model.put("form", form);
    return model;
  }

  private Optional<Consent> consent(Actor actor, OnTheDesk on) {
    return on.consultation()
        .plan()
        .flatMap(plan ->
            rooms
                .consents()
                .standing(actor, on.patient().id(), About.treatment(plan.product(), plan.route())));
  }
}
