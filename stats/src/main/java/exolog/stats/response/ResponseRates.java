package exolog.stats.response;

import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Fit;
import java.util.ArrayList;
import java.util.List;

/**
 * The front door: asks data for the two rates of {@link Kinetics} by profile likelihood within
 * bounds from the evidence, and says when they cannot tell.
 */
public final class ResponseRates {
  /** Exchanged rates differ by rounding alone, so a rise beyond this is a real one. */
  private static final double ROUNDING = 1e-3;

  private ResponseRates() {}

  /**
   * With an own start and an own response for each patient.
   *
   * @param courses of treated people, and of controls where there are any: they tell what happens
   *     anyway from what the sessions did
   */
  public static RateProfiling profile(List<TreatedCourse> courses, RateBounds bounds) {
    var criterion = new CourseCriterion(courses);
    var middle =
        new Kinetics(
            Math.sqrt(bounds.decayLow() * bounds.decayHigh()),
            Math.sqrt(bounds.turnoverLow() * bounds.turnoverHigh()));
    return switch (criterion.fit(middle)) {
      case CannotFit(String reason) -> new RateProfiling.CannotProfile(reason);
      case Fit _ -> profile(criterion, bounds);
    };
  }

  /** With any model, for example one with lots and providers. */
  public static RateProfiling profile(RateCriterion criterion, RateBounds bounds) {
    var search = new RateSearch(criterion, bounds);
    var lowest = search.lowest();
    if (!Double.isFinite(lowest.value())) {
      return new RateProfiling.CannotProfile(
          "No model can be fitted at any rate within the bounds, so nothing is known of the rates.");
    }
    var best = lowest.rates();
    var decay = search.decayLimits(lowest);
    var turnover = search.turnoverLimits(lowest);
    if (decay.isUntold() && turnover.isUntold()) {
      return new RateProfiling.CannotTell(best, lowest.value(), cannotTell(bounds));
    }
    boolean exchangeable =
        bounds.allowsExchanged(best) && criterion.at(best.exchanged()) - lowest.value() < ROUNDING;
    return new RateProfiling.Profiled(
        best,
        lowest.value(),
        decay,
        turnover,
        search.region(lowest),
        exchangeable,
        messages(decay, turnover, exchangeable, bounds));
  }

  private static String cannotTell(RateBounds bounds) {
    return "The data cannot tell how quickly a session's signal decays or the tissue turns over: every pair of rates within the bounds explains them about as well. The bounds stay what is known: %s."
        .formatted(bounds.basis());
  }

  private static List<String> messages(
      RateLimits decay, RateLimits turnover, boolean exchangeable, RateBounds bounds) {
    var messages = new ArrayList<String>();
    messages.add(decay.sentence());
    messages.add(turnover.sentence());
    if (exchangeable) {
      messages.add(
          "Which rate is the signal's and which the tissue's, the data cannot tell: exchanged they give the same curve with another height. Only the bounds part them: %s."
              .formatted(bounds.basis()));
    }
    return messages;
  }
}
