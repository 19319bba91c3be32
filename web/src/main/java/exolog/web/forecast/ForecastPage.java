package exolog.web.forecast;

import exolog.core.answer.Answer;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.FrozenForecast;
import exolog.core.id.ConsultationId;
import exolog.core.id.PractitionerId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.practice.Account;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.web.consultation.Desk;
import exolog.web.consultation.OnTheDesk;
import exolog.web.form.Choice;
import exolog.web.layout.Framed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What to expect of a plan, as a picture and in figures. */
@Framed
final class ForecastPage {
  private final Rooms rooms;
  private final Desk desk;
  private final Expecting expecting;
  private final Treating treating;

  /** What the page asks of the record. */
  @org.springframework.stereotype.Component
  record Rooms(Forecasts forecasts, Jurisdictions jurisdictions, Clinics clinics, Clock clock) {}

  ForecastPage(Rooms rooms, Desk desk, Expecting expecting, Treating treating) {
    this.rooms = rooms;
    this.desk = desk;
    this.expecting = expecting;
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
    return page(account.actor(), on, chosen);
  }

  private ModelAndView page(Actor actor, OnTheDesk on, Chosen chosen) {
    Optional<FrozenForecast> frozen = rooms.forecasts().of(actor, on.consultation().id());
    Answer<ForecastAnswer> answer =
        on.consultation().isOpen() || frozen.isEmpty()
            ? expecting
                .of(actor, on, chosen.provider())
                .then(expected -> Answer.given(expected.answer()))
            : Answer.given(frozen.get().answer());
    return switch (answer) {
      case Answer.Given(ForecastAnswer shown) ->
          new ModelAndView("forecast/page", model(actor, on, chosen, shown));
      case Answer.Refused(var refusals) ->
          new ModelAndView(
              "forecast/none",
              Map.of("on", on, "refusals", refusals),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private Map<String, Object> model(
      Actor actor, OnTheDesk on, Chosen chosen, ForecastAnswer answer) {
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
    model.put(
        "note",
        rooms
            .forecasts()
            .of(actor, on.consultation().id())
            .filter(_ -> !on.consultation().isOpen())
            .flatMap(frozen -> rooms.forecasts().note(actor, frozen.id())));
    model.put("provider", chosen.provider().map(PractitionerId::toString).orElse(""));
    model.put("providers", treating.choices(actor));
    return model;
  }
}
