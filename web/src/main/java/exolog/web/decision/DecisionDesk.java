package exolog.web.decision;

import exolog.core.consent.About;
import exolog.core.consent.Consents;
import exolog.core.consultation.Sheets;
import exolog.core.consultation.Thinking;
import exolog.core.course.Courses;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.forecast.Alternatives;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import exolog.web.consultation.OnTheDesk;
import exolog.web.consultation.Treaters;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a decision rests on: the same for the screen and for the paper. */
@Component
final class DecisionDesk {
  private final Jurisdictions jurisdictions;
  private final Treaters treaters;
  private final Consents consents;
  private final Courses courses;
  private final Sheets sheets;
  private final Clinics clinics;
  private final ObjectProvider<Evidence> evidence;
  private final Clock clock;

  DecisionDesk(
      Jurisdictions jurisdictions,
      Treaters treaters,
      Consents consents,
      Courses courses,
      Sheets sheets,
      Clinics clinics,
      ObjectProvider<Evidence> evidence,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.treaters = treaters;
    this.consents = consents;
    this.courses = courses;
    this.sheets = sheets;
    this.clinics = clinics;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * All of it.
   *
   * @param country whose law is shown; blank for the clinic's own
   * @param answer what is expected; empty where nothing could be asked
   */
  OnTheTable of(Actor actor, OnTheDesk on, String country, Optional<ForecastAnswer> answer) {
    Clinic clinic = clinics.of(actor);
    var now = clock.instant();
    var plan = on.consultation().plan();
    Thinking thinking = sheets.thinking(actor, on.consultation());
    return new OnTheTable(
        clinic,
        now,
        on,
        answer,
        answer.map(shown -> sideBySide(on.consultation().concern(), shown)),
        jurisdictions.status(country.isBlank() ? clinic.country() : country, clinic.dayOf(now)),
        plan.map(p -> treaters.by(actor, p.route())).orElse(List.of()),
        thinking,
        sheets.of(actor, on.consultation().id()),
        plan.flatMap(p ->
            consents.standing(actor, on.patient().id(), About.treatment(p.product(), p.route()))),
        courses.of(actor, on.consultation().id()));
  }

  private SideBySide sideBySide(Concern concern, ForecastAnswer answer) {
    Evidence library = evidence.getObject();
    return SideBySide.of(
        answer,
        new Alternatives(library)
            .beside(concern, library.measure(answer.measure()), answer.baseline()));
  }
}
