package exolog.web.forecast;

import exolog.core.answer.Answer;
import exolog.core.consultation.TreatmentPlan;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.ProductSource;
import exolog.core.forecast.Askable;
import exolog.core.forecast.Asked;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.ForecastQuestion;
import exolog.core.forecast.Forecaster;
import exolog.core.outcome.Measurement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the forecast about a plan. The evidence is read when the first one is asked. */
@Component
public final class Expectations {
  private static final double DAYS_IN_WEEK = 7;
  private static final String HORIZON = "26w";

  private final Supplier<Evidence> evidence;
  private volatile @Nullable Forecaster forecaster;

  Expectations(ObjectProvider<Evidence> evidence) {
    this.evidence = evidence::getObject;
  }

  public Askable askable() {
    return forecaster().askable();
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

  public ForecastAnswer answer(ForecastQuestion question) {
    return forecaster().answer(question);
  }

  private Forecaster forecaster() {
    Forecaster known = forecaster;
    if (known == null) {
      known = Forecaster.of(evidence.get());
      forecaster = known;
    }
    return known;
  }
}
