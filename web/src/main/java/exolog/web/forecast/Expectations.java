package exolog.web.forecast;

import exolog.core.answer.Answer;
import exolog.core.consultation.TreatmentPlan;
import exolog.core.evidence.Concern;
import exolog.core.evidence.ProductSource;
import exolog.core.forecast.Askable;
import exolog.core.forecast.Asked;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Outlooks;
import exolog.core.forecast.Whom;
import exolog.core.outcome.Measurement;
import exolog.core.product.Lot;
import exolog.core.tenancy.Actor;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the forecast about a plan. The evidence is read when the first one is asked. */
@Component
public final class Expectations {
  private static final double DAYS_IN_WEEK = 7;
  private static final String HORIZON = "26w";

  private final ObjectProvider<Outlooks> outlooks;

  Expectations(ObjectProvider<Outlooks> outlooks) {
    this.outlooks = outlooks;
  }

  public Askable askable() {
    return outlooks.getObject().askable();
  }

  /** The question a plan asks; refused where the forecast does not cover it. */
  public Answer<ForecastQuestion> question(
      Concern concern, Measurement baseline, TreatmentPlan plan, ProductSource source, int age) {
    return new Asked(
            concern.key(),
            baseline.measure().key(),
            String.valueOf(baseline.value()),
            String.valueOf(plan.sessions()),
            plan.intervalDays() / DAYS_IN_WEEK + "w",
            source.key(),
            HORIZON,
            plan.route().key(),
            String.valueOf(age),
            null,
            null,
            null,
            plan.pricePerSession().toPlainString(),
            null,
            null,
            false,
            true)
        .checked(askable());
  }

  /**
   * From published evidence and the clinic's own courses. Ask outside a transaction: a model may
   * have to be fitted first.
   *
   * @param lot of the vial that was scanned for the plan
   */
  public ForecastAnswer answer(Actor actor, ForecastQuestion question, Optional<Lot> lot) {
    return outlooks
        .getObject()
        .answer(actor, question, Whom.by(lot.map(Lot::id), Optional.empty()));
  }
}
