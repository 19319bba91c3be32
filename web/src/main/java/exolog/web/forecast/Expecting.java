package exolog.web.forecast;

import exolog.core.answer.Answer;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.FrozenForecast;
import exolog.core.id.MeasurementId;
import exolog.core.id.PractitionerId;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.web.consultation.OnTheDesk;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is expected of the plan on the desk: what is shown, printed and frozen is one answer. */
@Component
public final class Expecting {
  private final Expectations expectations;
  private final Forecasts forecasts;
  private final Clinics clinics;
  private final Clock clock;

  Expecting(Expectations expectations, Forecasts forecasts, Clinics clinics, Clock clock) {
    this.expectations = expectations;
    this.forecasts = forecasts;
    this.clinics = clinics;
    this.clock = clock;
  }

  /** A question with the answer that is shown. */
  public record Expectation(
      MeasurementId baseline, ForecastQuestion question, ForecastAnswer answer) {}

  /**
   * Asks; refused where no baseline or plan lies on the desk, or the forecast does not cover it.
   * Ask outside a transaction: a model may have to be fitted first.
   */
  public Answer<Expectation> of(Actor actor, OnTheDesk on, Optional<PractitionerId> provider) {
    return expectations
        .question(actor, on, clinics.of(actor).dayOf(clock.instant()))
        .then(question ->
            Answer.given(
                new Expectation(
                    on.baseline().orElseThrow().id(),
                    question,
                    expectations.answer(actor, question, Treating.whom(on, provider)))));
  }

  public Answer<FrozenForecast> freeze(Actor actor, OnTheDesk on, Expectation shown) {
    return forecasts.freeze(
        actor, on.consultation().id(), shown.baseline(), shown.question(), shown.answer());
  }
}
