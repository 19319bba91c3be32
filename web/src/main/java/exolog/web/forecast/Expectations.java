package exolog.web.forecast;

import exolog.core.answer.Answer;
import exolog.core.consultation.TreatmentPlan;
import exolog.core.forecast.Askable;
import exolog.core.forecast.Asked;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Outlooks;
import exolog.core.forecast.Whom;
import exolog.core.outcome.Measurement;
import exolog.core.patient.PatientConcern;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.tenancy.Actor;
import exolog.web.consultation.OnTheDesk;
import exolog.web.layout.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the forecast about a plan. The evidence is read when the first one is asked. */
@Component
public final class Expectations {
  private static final double DAYS_IN_WEEK = 7;
  private static final String HORIZON = "26w";

  private final ObjectProvider<Outlooks> outlooks;
  private final Patients patients;

  Expectations(ObjectProvider<Outlooks> outlooks, Patients patients) {
    this.outlooks = outlooks;
    this.patients = patients;
  }

  public Askable askable() {
    return outlooks.getObject().askable();
  }

  /** The question of what lies on the desk; refused where the forecast does not cover it. */
  Answer<ForecastQuestion> question(Actor actor, OnTheDesk on, LocalDate today) {
    if (on.consultation().plan().isEmpty() || on.baseline().isEmpty() || on.product().isEmpty()) {
      return Answer.refused("forecast.plan.missing", "plan", "", Words.say("forecast.noPlan"));
    }
    Measurement baseline = on.baseline().get();
    TreatmentPlan plan = on.consultation().plan().get();
    Person person = on.patient().person();
    return new Asked(
            on.consultation().concern().key(),
            baseline.measure().key(),
            String.valueOf(baseline.value()),
            String.valueOf(plan.sessions()),
            plan.intervalDays() / DAYS_IN_WEEK + "w",
            on.product().get().source().key(),
            HORIZON,
            plan.route().key(),
            String.valueOf(person.ageOn(today)),
            person.sex() == Sex.UNKNOWN ? null : person.sex().name().toLowerCase(Locale.ROOT),
            severity(actor, on),
            null,
            plan.pricePerSession().amount().toPlainString(),
            null,
            null,
            false,
            true)
        .checked(askable());
  }

  /**
   * From published evidence and the clinic's own courses. Ask outside a transaction: a model may
   * have to be fitted first.
   */
  ForecastAnswer answer(Actor actor, ForecastQuestion question, Whom whom) {
    return outlooks.getObject().answer(actor, question, whom);
  }

  /** As last graded for this concern; null where nobody graded it. */
  private @Nullable String severity(Actor actor, OnTheDesk on) {
    return patients.concerns(actor, on.patient().id()).stream()
        .filter(noted -> noted.concern() == on.consultation().concern())
        .map(PatientConcern::severity)
        .filter(severity -> !severity.isBlank())
        .reduce((_, later) -> later)
        .orElse(null);
  }
}
