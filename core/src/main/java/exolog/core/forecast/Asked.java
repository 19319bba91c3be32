package exolog.core.forecast;

import exolog.core.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A question as typed, on a command line or in a form; null or blank means not given.
 *
 * @param every interval, such as {@code 4w} or {@code 4}
 * @param horizon such as {@code 26w} or {@code 26}; 26 weeks when not given
 */
public record Asked(
    @Nullable String concern,
    @Nullable String measure,
    @Nullable String baseline,
    @Nullable String sessions,
    @Nullable String every,
    @Nullable String product,
    @Nullable String horizon,
    @Nullable String route,
    @Nullable String age,
    @Nullable String sex,
    @Nullable String severity,
    @Nullable String adherence,
    @Nullable String costPerSession,
    @Nullable String stopBelow,
    @Nullable String seed,
    boolean lowConfidence,
    boolean approximations) {

  /** The question that every form needs; the rest is not given. */
  public static Asked of(
      String concern,
      String measure,
      String baseline,
      String sessions,
      String every,
      String product) {
    return new Asked(
        concern, measure, baseline, sessions, every, product, null, null, null, null, null, null,
        null, null, null, false, true);
  }

  /** Every fault at once, each with field, value, expected and remedy; or the question. */
  public Answer<ForecastQuestion> checked(Askable askable) {
    return new Checking(this, askable).question();
  }
}
