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
import exolog.core.id.PractitionerId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.practice.Account;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private final Treating treating;

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

  ForecastPage(
      Tenancy tenancy, Rooms rooms, Desk desk, Expectations expectations, Treating treating) {
    this.tenancy = tenancy;
    this.rooms = rooms;
    this.desk = desk;
    this.expectations = expectations;
    this.treating = treating;
  }

  /** What was chosen on the page: the law of which country, the hand of which clinician. */
  private record Chosen(String country, Optional<PractitionerId> provider) {}

  @GetMapping("/consultations/{id}/forecast")
  ModelAndView page(
      Account account,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(required = false) @Nullable String provider) {
    OnTheDesk on = desk.of(account.actor(), new ConsultationId(id));
    var chosen = new Chosen(country, treating.by(account, provider));
    return page(account.actor(), on, chosen, Form.empty(), HttpStatus.OK);
  }

  /** Freezes what was on the screen and keeps the decision: both or neither. */
  @PostMapping("/consultations/{id}/decision")
  ModelAndView decide(HttpServletRequest request, Account account, @PathVariable UUID id) {
    Actor actor = account.actor();
    ConsultationId key = new ConsultationId(id);
    OnTheDesk on = desk.of(actor, key);
    Form form = Form.of(request);
    var chosen = new Chosen("", treating.by(account, request.getParameter("provider")));
    Reading read = form.read();
    Optional<Decision.Kind> kind =
        read.needed("decision", read.choice("decision", Decision.Kind.class));
    if (kind.isEmpty()) {
      return page(actor, on, chosen, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    // Asked before the transaction, because a model may have to be fitted first; then one
    // transaction: a refused decision must not leave a forecast frozen.
    Answer<Optional<Expectation>> expected = expected(actor, on, chosen);
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
          page(actor, on, chosen, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** A question with the answer that is shown and frozen. */
  private record Expectation(
      MeasurementId baseline, ForecastQuestion question, ForecastAnswer answer) {}

  private Answer<Optional<Expectation>> expected(Actor actor, OnTheDesk on, Chosen chosen) {
    if (on.baseline().isEmpty()) {
      return Answer.given(Optional.empty());
    }
    MeasurementId baseline = on.baseline().get().id();
    return question(actor, on)
        .then(question ->
            Answer.given(
                Optional.of(
                    new Expectation(baseline, question, answer(actor, on, question, chosen)))));
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
    LocalDate today = rooms.clinics().of(actor).dayOf(rooms.clock().instant());
    return expectations.question(actor, on, today);
  }

  private ForecastAnswer answer(
      Actor actor, OnTheDesk on, ForecastQuestion question, Chosen chosen) {
    return expectations.answer(actor, question, Treating.whom(on, chosen.provider()));
  }

  private ModelAndView page(
      Actor actor, OnTheDesk on, Chosen chosen, Form form, HttpStatus status) {
    Optional<FrozenForecast> frozen = rooms.forecasts().of(actor, on.consultation().id());
    Answer<ForecastAnswer> answer =
        on.consultation().isOpen() || frozen.isEmpty()
            ? question(actor, on).then(q -> Answer.given(answer(actor, on, q, chosen)))
            : Answer.given(frozen.get().answer());
    return switch (answer) {
      case Answer.Given(ForecastAnswer shown) ->
          new ModelAndView("forecast/page", model(actor, on, chosen, form, shown), status);
      case Answer.Refused(var refusals) ->
          new ModelAndView(
              "forecast/none",
              Map.of("on", on, "refusals", refusals),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private Map<String, Object> model(
      Actor actor, OnTheDesk on, Chosen chosen, Form form, ForecastAnswer answer) {
    Clinic clinic = rooms.clinics().of(actor);
    String country = chosen.country().isBlank() ? clinic.country() : chosen.country();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("on", on);
    model.put("answer", answer);
    model.put("record", rooms.forecasts().trackRecord(actor, answer.measure()));
    model.put(
        "legal", rooms.jurisdictions().status(country, clinic.dayOf(rooms.clock().instant())));
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
    model.put("provider", chosen.provider().map(PractitionerId::toString).orElse(""));
    model.put("providers", treating.choices(actor));
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
